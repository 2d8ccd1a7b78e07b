export { addObserver, type Activity, type Observer } from '../lib/observer.js'
export { redactSecrets } from './redaction.js'
