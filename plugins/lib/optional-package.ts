import { PackageError } from './error-codes.js'

/** The name of the package whose absence `error` reports; undefined for any other error. */
function missingPackage (error: unknown): string | undefined {
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return undefined
  return /^Cannot find (?:package|module) '((?:@[^/']+\/)?[^./'][^/']*)/.exec(message)?.[1]
}

/**
 * Loads code that needs an optional package.
 * Rejects with `WX_ERR_PACKAGE`, which says how to install the package, if it is missing.
 */
export async function loadOptional<T> (feature: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const name = missingPackage(error)
    throw name === undefined ? error : new PackageError(feature, name, name)
  }
}
