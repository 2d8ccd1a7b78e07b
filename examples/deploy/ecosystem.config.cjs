// pm2 start ecosystem.config.cjs starts one process. For more processes, give each of them REDIS_URL and its own PORT.
module.exports = {
  apps: [{
    name: 'wechat',
    script: 'node_modules/fastify-wechat/dist/cli.js',
    args: 'start',
    // the server takes up to 28 s to finish its requests and handlers
    kill_timeout: 30_000,
    env: { NODE_ENV: 'production', PORT: 3000, WECHAT_SETUP: 'handlers.js', DATA_DIR: './data' }
  }]
}
