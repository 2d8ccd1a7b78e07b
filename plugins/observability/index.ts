export { addObserver, type Activity, type Observer } from '../lib/observer.js'
export { boundedError } from './bounded-error.js'
export { redactSecrets, redactText } from './redaction.js'
