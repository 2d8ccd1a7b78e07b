/** An error that the user of the command can correct; `problems` are listed below the sentence. */
export class ClientError extends Error {
  readonly problems: readonly string[]

  constructor (message: string, problems: readonly string[] = []) {
    super(message)
    this.name = 'ClientError'
    this.problems = problems
  }
}
