import { setFlagsFromString } from 'node:v8'

/**
 * Keeps V8 from making new objects old. It does so for all objects of one place in the code, and for ever, after a moment in which most of a hundred lived for long,
 * such as a stall of the disk; each then keeps all that it points to. A push whose handler waits for something left 1.4 to 2 KB in the old generation that way, for a full collection.
 * Call it once all is loaded: under other flags V8 does not take the code that Node.js keeps of its modules.
 */
export function keepObjectsYoung (): void {
  setFlagsFromString('--no-allocation-site-pretenuring')
}
