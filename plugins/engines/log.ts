/** The part of a pino logger that stores and queues use. */
export interface EngineLog {
  info (object: object, message: string): void
  warn (object: object, message: string): void
  error (object: object, message: string): void
}
