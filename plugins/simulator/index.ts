import fp from 'fastify-plugin'
import type { PlatformOperation } from '../api/catalogue/index.js'
import type { SimulatorOptions } from './options.js'
import controlRoutes from './routes/control.js'
import fileRoutes from './routes/files.js'
import payRoutes from './routes/pay.js'
import platformRoutes from './routes/platform.js'
import { createSimulator, type Simulator } from './simulator.js'

export { createSimulator, type Simulator } from './simulator.js'
export type { Account } from './account/account.js'
export type { InboxEntry, Profile } from './account/users.js'
export type { Clock } from './clock.js'
export type { ActiveFault, Fault, Faults } from './faults.js'
export type { Journal, JournalEntry, JournalFilter } from './journal.js'
export type { CatalogueEntry, Limits, SimulatorAccount, SimulatorOptions } from './options.js'
export { createSeededKey } from '../lib/seeded-key.js'
export { createCertificate } from './pay/x509.js'
export type { Bank } from './pay/bank.js'
export type { BankMerchant, SimulatorMerchant } from './pay/merchant.js'
export type { NotificationOptions, NotificationResult } from './pay/notifier.js'
export type { ComplaintInput } from './pay/operations/complaints.js'
export type { AppPaymentRequest, ConfirmationResult, PaymentRequest, PaymentResult, PayOptions } from './pay/wallet.js'
export type { MiniProgramPage, SimulatedUser, UserProfile } from './simulated-user.js'
export type { PushAttempt, PushOptions, PushResult } from './push/deliver.js'
export type { PushFormat, PushMode, SignedPush, SignPushOptions } from './push/envelope.js'
export type { AppleRefundResult, AppleSubscriptionRequest, VirtualPaymentRequest, VirtualPaymentResult, VirtualPayOptions } from './virtual-payment/phone.js'
export type { VerifyResult } from './push/verify-url.js'

declare module 'fastify' {
  interface FastifyInstance { simulator: Simulator }
}

// loaded for the first call that needs it, because it contains the schemas of all operations
async function lookupOperation (method: string, path: string): Promise<PlatformOperation | undefined> {
  const catalogue = await import('../api/catalogue/index.js')
  return catalogue.lookupOperation(method, path)
}

/** Adds a simulator of WeChat's platform for development and tests: its operations, its pushes, and its users' phones. */
export default fp<SimulatorOptions>(async function wechatSimulator (fastify, options) {
  const simulator = createSimulator({ catalogue: lookupOperation, ...options })
  fastify.decorate('simulator', simulator)
  fastify.addHook('onListen', async () => { simulator.address = fastify.listeningOrigin })
  fastify.addHook('onClose', async () => { await simulator.close() })
  await fastify.register(platformRoutes, { simulator })
  await fastify.register(payRoutes, { simulator })
  await fastify.register(fileRoutes, { simulator })
  await fastify.register(controlRoutes, { simulator, prefix: '/_simulator' })
}, { name: 'wechat-simulator', fastify: '5.x' })
