/** The common part of all servers under test: it reports where the server listens, and, once deferred work is done, its resource usage on request. */
export function listening (port, settled = async () => {}) {
  process.on('message', async (question) => {
    if (question === 'stop') process.exit(0)
    if (question === 'gc') globalThis.gc?.()
    await settled()
    const { user, system } = process.cpuUsage()
    process.send({ cpuUs: user + system, rssBytes: process.memoryUsage.rss(), maxRssBytes: process.resourceUsage().maxRSS * 1024 })
  })
  process.send({ port })
}
