/** The address of the server. In production it is an https address that is listed in the console of the Mini Program. */
export const baseUrl = 'http://127.0.0.1:3000'
