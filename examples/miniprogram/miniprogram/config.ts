/** Where the server listens. In production an https address that the console of the Mini Program lists. */
export const baseUrl = 'http://127.0.0.1:3000'
