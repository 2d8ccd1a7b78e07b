import type { FastifyInstance } from 'fastify'
import { RegistrationError } from './error-codes.js'

/**
 * The only decorator that this package adds to an app. A scope inherits the values of its parent and may have its own.
 * Each value exists once the plugin that provides it is registered, and that plugin declares the type of its value here.
 */
export interface Wechat {}

declare module 'fastify' {
  interface FastifyInstance { wechat: Wechat }
}

class WechatDecorator {}

/** The values that plugins have added to the scope or to its parents; empty when there are none. */
export function findWechat (scope: FastifyInstance): Partial<Wechat> {
  return scope.wechat instanceof WechatDecorator ? scope.wechat : {}
}

/** Throws `WX_ERR_REGISTRATION` if the scope itself has the value, or if another package added a decorator `wechat`. */
export function assertNotRegistered (scope: FastifyInstance, name: keyof Wechat): void {
  const present: unknown = scope.wechat
  if (present !== undefined && !(present instanceof WechatDecorator)) {
    throw new RegistrationError('the decorator "wechat" of this app is not from fastify-wechat: give it another name, or register fastify-wechat in a scope without it')
  }
  if (Object.hasOwn(scope, 'wechat') && Object.hasOwn(scope.wechat, name)) {
    throw new RegistrationError(`this scope already has wechat.${name}: register a plugin once in a scope, and store before wechat`)
  }
}

/**
 * Adds values to the `wechat` decorator of the scope. Parents do not see them.
 * Throws `WX_ERR_REGISTRATION` if the scope itself has such a value, or if another package added a decorator `wechat`.
 */
export function addToWechat (scope: FastifyInstance, values: Partial<Wechat>): void {
  for (const name of Object.keys(values)) assertNotRegistered(scope, name as keyof Wechat)
  if (!Object.hasOwn(scope, 'wechat')) {
    // a Fastify scope inherits decorators by prototype, and so do their values
    scope.decorate('wechat', Object.setPrototypeOf(new WechatDecorator(), scope.wechat ?? WechatDecorator.prototype))
  }
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(scope.wechat, name, { value, enumerable: true })
  }
}
