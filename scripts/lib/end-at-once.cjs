// Ends a test process as `process.exit` does once nothing is left to do: without it, Node.js cleans up first, and rarely never ends.
// (`Environment::CleanupHandles` runs an event loop without handles again and again, for a request that no longer exists.)
process.once('beforeExit', () => {
  // added last, so that the other listeners have run
  process.on('exit', () => process.exit())
})
