export { addObserver, type Activity, type Observer } from '../lib/observer.js'
export { boundedError } from './bounded-error.js'
export { redactJson, redactSecrets, redactText } from './redaction.js'
