/** The domains of the platform's API. A domain's schemas are loaded with its first call. */
export const domains = {
  /** The number of users of the Mini Program, and their use of it. */
  analytics: () => import('./analytics/index.js'),
  /** Payments between businesses in the assistant of retail stores: orders, shared profits, merchants, money. */
  b2b: () => import('./b2b/index.js'),
  /** The used part of the paid resources. */
  charge: () => import('./charge/index.js'),
  /** City services, student and real-name checks. */
  cityService: () => import('./city-service/index.js'),
  /** Cloud development: database, functions, files, environments, text messages. */
  cloud: () => import('./cloud/index.js'),
  /** Upload, review and release of code; domains and testers. */
  code: () => import('./code/index.js'),
  /** Customers' comments and the replies to them. */
  comment: () => import('./comment/index.js'),
  /** Products, orders and gift orders of cooperating shops. */
  cooperationShop: () => import('./cooperation-shop/index.js'),
  /** Customer service messages and the agents who send them. */
  customerService: () => import('./customer-service/index.js'),
  /** Short dramas: media, review and grants. */
  drama: () => import('./drama/index.js'),
  /** Messages about an employment relation. */
  employeeRelation: () => import('./employee-relation/index.js'),
  /** Tracking, returns and single parcels with express companies. */
  express: () => import('./express/index.js'),
  /** Verification of a user by face. */
  face: () => import('./face/index.js'),
  /** Insurance of the freight of returned goods. */
  freightInsurance: () => import('./freight-insurance/index.js'),
  /** Transaction guarantee: complaints and penalties. */
  guarantee: () => import('./guarantee/index.js'),
  /** Devices, their groups, licenses and messages. */
  hardwareDevice: () => import('./hardware-device/index.js'),
  /** Delivery at once through many companies. */
  immediateDelivery: () => import('./immediate-delivery/index.js'),
  /** Same-city delivery. */
  intracity: () => import('./intracity/index.js'),
  /** The JS-SDK of web pages. */
  jssdk: () => import('./jssdk/index.js'),
  /** URL links, URL schemes and short links into the Mini Program. */
  link: () => import('./link/index.js'),
  /** Live streaming: rooms, goods and roles. */
  live: () => import('./live/index.js'),
  /** Waybills of express companies, for merchants and for the companies. */
  logistics: () => import('./logistics/index.js'),
  /** Temporary media files. */
  media: () => import('./media/index.js'),
  /** The shops of the first generation (closed to new merchants). */
  minishop: () => import('./minishop/index.js'),
  /** Places that show the Mini Program to people nearby. */
  nearbyPoi: () => import('./nearby-poi/index.js'),
  /** Books and their chapters. */
  novel: () => import('./novel/index.js'),
  /** Quotas of the API and failed requests. */
  openApi: () => import('./open-api/index.js'),
  /** Logs, errors, performance and feedback of the running Mini Program. */
  operation: () => import('./operation/index.js'),
  /** Shipping information of orders that were paid through WeChat Pay. */
  orderShipping: () => import('./order-shipping/index.js'),
  /** Plugins in use and the use of the own one. */
  plugin: () => import('./plugin/index.js'),
  /** Promoters, their orders and messages. */
  promoter: () => import('./promoter/index.js'),
  /** Mini Program codes and QR codes. */
  qrcode: () => import('./qrcode/index.js'),
  /** Covers of red packets. */
  redPacketCover: () => import('./red-packet-cover/index.js'),
  /** Retail stores of the store assistant. */
  retail: () => import('./retail/index.js'),
  /** Search in the Mini Program and by pictures. */
  search: () => import('./search/index.js'),
  /** Checks of content and of users. */
  security: () => import('./security/index.js'),
  /** Services of the service market. */
  serviceMarket: () => import('./service-market/index.js'),
  /** The shop component (closed to new merchants). */
  shop: () => import('./shop/index.js'),
  /** Orders in the list of a user's orders. */
  shoppingOrder: () => import('./shopping-order/index.js'),
  /** Biometric sign-in. */
  soter: () => import('./soter/index.js'),
  /** Data that the platform keeps for a user. */
  storage: () => import('./storage/index.js'),
  /** Subscribe messages and their templates. */
  subscribeMessage: () => import('./subscribe-message/index.js'),
  /** Access tokens. */
  token: () => import('./token/index.js'),
  /** Template messages of the bound official account. */
  uniformMessage: () => import('./uniform-message/index.js'),
  /** Products to promote, orders and plans of the union. */
  union: () => import('./union/index.js'),
  /** Messages that change after they were shared. */
  updatableMessage: () => import('./updatable-message/index.js'),
  /** Sign-in, phone numbers and keys of users. */
  user: () => import('./user/index.js'),
  /** Virtual payment; every call is signed. */
  virtualPayment: () => import('./virtual-payment/index.js'),
  /** Reading of pictures, texts and documents. */
  vision: () => import('./vision/index.js')
} as const

export type Domains = typeof domains
