import type { FastifyInstance } from 'fastify'
import { RegistrationError } from './error-codes.js'

/**
 * The only decorator that the plugins of an app add to it. A scope inherits the values of its parent and may have its own.
 * Each value is there once the plugin that provides it is registered, and each such plugin declares the type of its value here.
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

/** Throws `WX_ERR_REGISTRATION` when the scope itself has the value, or a decorator `wechat` of another origin. */
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
 * Adds values to `wechat` of the scope. Parents do not see them.
 * Throws `WX_ERR_REGISTRATION` when the scope itself has such a value, or a decorator `wechat` of another origin.
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
