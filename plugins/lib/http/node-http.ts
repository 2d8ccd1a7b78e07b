// An import of node:http reads every export, also the WebSocket of Node.js 22, for which Node.js loads its own undici: that takes 40 ms.
const { createServer, IncomingMessage, STATUS_CODES, validateHeaderName, validateHeaderValue } = process.getBuiltinModule('node:http')

export { createServer, IncomingMessage, STATUS_CODES, validateHeaderName, validateHeaderValue }
