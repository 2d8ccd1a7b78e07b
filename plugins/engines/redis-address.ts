/** Whether an address of Redis can be read. The error that ioredis throws where it cannot quotes it, with the password. */
export function isRedisAddress (text: string): boolean {
  if (!/^rediss?:\/\//.test(text) || !URL.canParse(text)) return false
  const { username, password, hash } = new URL(text)
  try {
    decodeURIComponent(username + password)
  } catch {
    return false
  }
  // a "#" begins in the middle of a password that is not encoded
  return hash === ''
}
