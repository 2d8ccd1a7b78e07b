/** An effect that nobody wants to cause by mistake. */
export type Effect = 'money' | 'deletion'

/**
 * The operations that move or spend money, and the operations that delete, cancel or end something, by domain.
 * Names do not show such effects: an import of records overwrites data, the service market charges for each call, the confirmation of a receipt settles an order, and the operation that binds an account also unbinds it.
 * Operations outside both lists only read, or make changes that can be undone.
 */
const EFFECTS: Record<Effect, Record<string, string>> = {
  money: {
    b2b: 'addProfitSharingAccount createBankTransferLink createProfitSharingOrder finishProfitSharingOrder refundOrder refundProfitSharing registerMch setAutoWithdraw setMchProfitRate updateBankTransferChargeFee withdraw',
    cloud: 'createEnv createSendSmsTask modifyEnv sendSms sendSmsV2',
    cooperationShop: 'createPresentOrder',
    express: 'refundSingleWaybillOrder',
    freightInsurance: 'applyPay claim createChargeId createOrder refund',
    guarantee: 'supplyRefundProof',
    hardwareDevice: 'activeLicenseDevice',
    immediateDelivery: 'addOrder addTip reOrder',
    intracity: 'addOrder setPayMode storeCharge storeRefund',
    logistics: 'addOrder',
    minishop: 'acceptApply addLimitedDiscount changeOrderPrice pushCoupon rejectRefund scanWithdraw setBankAccount submitWithdraw updateSkuPrice',
    serviceMarket: 'invokeService',
    shop: 'acceptEcRefund acceptEcReturn addUserCoupon applyWxPay createPayOrder payOrder profitSharingOrder receiveDelivery refundPayOrder rejectEcAfterSale scanWithdraw setBankAccount submitWithdraw updateAfterSale updateSpuWithoutAudit updateUserCouponStatus',
    union: 'setCommission',
    virtualPayment: 'bindTransferAccount cancelCurrencyPay completeComplaint createFundsBill createWithdrawOrder currencyPay notifyProvideGoods presentCurrency refundOrder responseComplaint sendSubscribePrePayment startPublishGoods startUploadGoods submitSubscribePayOrder'
  },
  deletion: {
    b2b: 'closeOrder deleteProfitSharingAccount',
    cloud: 'deleteDatabaseCollection deleteDatabaseItem deleteTcbCloudFile importDatabaseItem updateDatabaseIndex updateDatabaseItem',
    code: 'release revertCodeRelease unbindTester undoAudit',
    comment: 'deleteCommentReply deleteReply resetApiKfQuota',
    customerService: 'cancelKfAdmin deleteKfAccount unbindKfWork',
    drama: 'deauthorizeApp deauthorizeCopyright deauthorizeDrama deleteMedia replaceDramaMedia submitReplaceDramaMedias',
    employeeRelation: 'unbindUserB2cAuthInfo',
    express: 'cancelSingleWaybillOrder unbindNoWorryReturn unbindReturn',
    hardwareDevice: 'removeIotGroupDevice',
    immediateDelivery: 'cancelOrder preCancelOrder',
    intracity: 'cancelOrder',
    live: 'deleteGoods deleteGoodsInRoom deleteRole deleteRoom deleteSubAnchor removeAssistant resetAuditGoods',
    logistics: 'bindAccount cancelOrder',
    minishop: 'delistSpu deleteAddress deleteSku deleteSpu',
    nearbyPoi: 'deleteNearbyPoi',
    novel: 'deleteBook deleteBookAuth deleteBookAuthByAppid deleteChapter replaceChapter',
    openApi: 'clearApiQuota clearQuota clearQuotaByAppSecret',
    plugin: 'deleteDevApply refuseDevApply unbindPlugin',
    shop: 'cancelEcAfterSale closeOrder closePayOrder deleteSpu deleteSpuAudit delistSpu unbindSharer',
    subscribeMessage: 'deleteTemplate',
    union: 'deleteCommission deletePromoterCustomizeInfo',
    user: 'resetUserSessionKey',
    virtualPayment: 'cancelSubscribeContract'
  }
}

const effects = new Map((Object.keys(EFFECTS) as Effect[]).flatMap(effect =>
  Object.entries(EFFECTS[effect]).flatMap(([domain, names]) => names.split(' ').map(name => [`${domain}.${name}`, effect] as const))))

/** Undefined for an operation without such an effect. */
export function effectOf (domain: string, name: string): Effect | undefined {
  return effects.get(`${domain}.${name}`)
}

/** `domain.name` of each operation with an effect. */
export const operationsWithEffect: readonly string[] = [...effects.keys()]
