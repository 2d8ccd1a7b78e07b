/** What every server under test does: say where it listens, and account for itself when asked, once what it left for later is done. */
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
