// Tells tap whose error it is that no test has caught. tap's own way, the package async-hook-domain, keeps a table of all promises
// and timers and listens for the end of each one, which takes 10 to 15 % of the processor time of a test process.
const { AsyncLocalStorage } = require('node:async_hooks')

const storage = new AsyncLocalStorage()
const living = new Set()
const emit = process.emit

/** The domain that the running code belongs to, or else that of the whole process. */
function currentDomain () {
  let domain = storage.getStore()
  while (domain !== undefined && !living.has(domain)) domain = domain.parent
  return domain ?? living.values().next().value
}

/** Whether a domain has taken the error. */
function take (error, type) {
  if (process.hasUncaughtExceptionCaptureCallback() || process.listenerCount('uncaughtException') > 0) return false
  const domain = currentDomain()
  if (domain === undefined) return false
  try {
    domain.onerror(error, type)
  } catch (another) {
    domain.destroy()
    if (!take(another, type)) throw another
  }
  return true
}

function onUncaught (error, type) {
  if (take(error, type)) process.setUncaughtExceptionCaptureCallback(() => process.setUncaughtExceptionCaptureCallback(null))
}

function emitFromProcess (event, ...args) {
  if (event === 'unhandledRejection' && process.listenerCount(event) === 0) return take(args[0], event)
  return emit.call(this, event, ...args)
}

exports.Domain = class Domain {
  constructor (onerror) {
    this.onerror = onerror
    this.parent = storage.getStore()
    if (living.size === 0) {
      process.on('uncaughtExceptionMonitor', onUncaught)
      process.emit = emitFromProcess
    }
    living.add(this)
    // for what is running now, and all that it starts
    storage.enterWith(this)
  }

  destroy () {
    if (!living.delete(this) || living.size > 0) return
    process.removeListener('uncaughtExceptionMonitor', onUncaught)
    process.emit = emit
  }
}
