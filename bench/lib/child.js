/** What every server under test does: say where it listens, and account for itself when asked. */
export function listening (port) {
  process.on('message', (question) => {
    if (question === 'stop') process.exit(0)
    if (question === 'gc') globalThis.gc?.()
    const { user, system } = process.cpuUsage()
    process.send({ cpuUs: user + system, rssBytes: process.memoryUsage.rss(), maxRssBytes: process.resourceUsage().maxRSS * 1024 })
  })
  process.send({ port })
}
