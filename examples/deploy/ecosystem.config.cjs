// pm2 start ecosystem.config.cjs: one process; for more, give each REDIS_URL and a PORT of its own
module.exports = {
  apps: [{
    name: 'wechat',
    script: 'node_modules/fastify-wechat/dist/cli.js',
    args: 'start',
    // the server takes up to 28 s to finish what runs
    kill_timeout: 30_000,
    env: { NODE_ENV: 'production', PORT: 3000, WECHAT_SETUP: 'handlers.js', DATA_DIR: './data' }
  }]
}
