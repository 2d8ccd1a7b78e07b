/** The domains of the platform's API. A domain's schemas are loaded with its first call. */
export const domains = {
  /** How many people use the Mini Program, and how. */
  analytics: () => import('./analytics.js'),
  /** What was used of paid resources. */
  charge: () => import('./charge.js'),
  /** City services, student and real-name checks. */
  cityService: () => import('./city-service.js'),
  /** Cloud development: database, functions, files, environments, text messages. */
  cloud: () => import('./cloud.js'),
  /** Upload, review and release of code; domains and testers. */
  code: () => import('./code.js'),
  /** Customers' comments and the replies to them. */
  comment: () => import('./comment.js'),
  /** Products, orders and gift orders of cooperating shops. */
  cooperationShop: () => import('./cooperation-shop.js'),
  /** Customer service messages and the agents who send them. */
  customerService: () => import('./customer-service.js'),
  /** Short dramas: media, review and grants. */
  drama: () => import('./drama.js'),
  /** Messages about an employment relation. */
  employeeRelation: () => import('./employee-relation.js'),
  /** Tracking, returns and single parcels with express companies. */
  express: () => import('./express.js'),
  /** Insurance of the freight of returned goods. */
  freightInsurance: () => import('./freight-insurance.js'),
  /** Transaction guarantee: complaints and penalties. */
  guarantee: () => import('./guarantee.js'),
  /** Devices, their groups, licenses and messages. */
  hardwareDevice: () => import('./hardware-device.js'),
  /** Delivery at once through many companies. */
  immediateDelivery: () => import('./immediate-delivery.js'),
  /** Same-city delivery. */
  intracity: () => import('./intracity.js'),
  /** The JS-SDK of web pages. */
  jssdk: () => import('./jssdk.js'),
  /** URL links, URL schemes and short links into the Mini Program. */
  link: () => import('./link.js'),
  /** Live streaming: rooms, goods and roles. */
  live: () => import('./live.js'),
  /** Waybills of express companies, for merchants and for the companies. */
  logistics: () => import('./logistics.js'),
  /** Temporary media files. */
  media: () => import('./media.js'),
  /** The shops of the first generation (closed to new merchants). */
  minishop: () => import('./minishop.js'),
  /** Places that show the Mini Program to people nearby. */
  nearbyPoi: () => import('./nearby-poi.js'),
  /** Books and their chapters. */
  novel: () => import('./novel.js'),
  /** Quotas of the API and failed requests. */
  openApi: () => import('./open-api.js'),
  /** Logs, errors, performance and feedback of the running Mini Program. */
  operation: () => import('./operation.js'),
  /** Shipping information of orders that were paid through WeChat Pay. */
  orderShipping: () => import('./order-shipping.js'),
  /** Plugins in use and the use of the own one. */
  plugin: () => import('./plugin.js'),
  /** Promoters, their orders and messages. */
  promoter: () => import('./promoter.js'),
  /** Mini Program codes and QR codes. */
  qrcode: () => import('./qrcode.js'),
  /** Covers of red packets. */
  redPacketCover: () => import('./red-packet-cover.js'),
  /** Retail stores of the store assistant. */
  retail: () => import('./retail.js'),
  /** Search in the Mini Program and by pictures. */
  search: () => import('./search.js'),
  /** Checks of content and of users. */
  security: () => import('./security.js'),
  /** Services of the service market. */
  serviceMarket: () => import('./service-market.js'),
  /** The shop component (closed to new merchants). */
  shop: () => import('./shop.js'),
  /** Orders in the list of a user's orders. */
  shoppingOrder: () => import('./shopping-order.js'),
  /** Biometric sign-in. */
  soter: () => import('./soter.js'),
  /** Data that the platform keeps for a user. */
  storage: () => import('./storage.js'),
  /** Subscribe messages and their templates. */
  subscribeMessage: () => import('./subscribe-message.js'),
  /** Access tokens. */
  token: () => import('./token.js'),
  /** Template messages of the bound official account. */
  uniformMessage: () => import('./uniform-message.js'),
  /** Products to promote, orders and plans of the union. */
  union: () => import('./union.js'),
  /** Messages that change after they were shared. */
  updatableMessage: () => import('./updatable-message.js'),
  /** Sign-in, phone numbers and keys of users. */
  user: () => import('./user.js'),
  /** Virtual payment; every call is signed. */
  virtualPayment: () => import('./virtual-payment.js'),
  /** Reading of pictures, texts and documents. */
  vision: () => import('./vision.js')
} as const

export type Domains = typeof domains
