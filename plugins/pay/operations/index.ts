/** The areas of WeChat Pay. Each is loaded when it is first called. */
export const payAreas = {
  payment: () => import('./payment.js'),
  paymentPartner: () => import('./payment-partner.js'),
  combine: () => import('./combine.js'),
  refund: () => import('./refund.js'),
  bill: () => import('./bill.js'),
  certificates: () => import('./certificates.js'),
  media: () => import('./media.js'),
  transferBills: () => import('./transfer-bills.js'),
  transferBillsPartner: () => import('./transfer-bills-partner.js'),
  transferAuthorization: () => import('./transfer-authorization.js'),
  transferBatch: () => import('./transfer-batch.js'),
  transferReceipt: () => import('./transfer-receipt.js'),
  profitSharing: () => import('./profit-sharing.js'),
  brandProfitSharing: () => import('./brand-profit-sharing.js'),
  complaints: () => import('./complaints.js'),
  favor: () => import('./favor.js'),
  busifavor: () => import('./busifavor.js'),
  payGift: () => import('./pay-gift.js'),
  partnerships: () => import('./partnerships.js'),
  payScore: () => import('./pay-score.js'),
  payScorePartner: () => import('./pay-score-partner.js'),
  parking: () => import('./parking.js'),
  smartGuide: () => import('./smart-guide.js'),
  papay: () => import('./papay.js'),
  fapiao: () => import('./fapiao.js'),
  merchantFund: () => import('./merchant-fund.js'),
  capital: () => import('./capital.js'),
  goldPlan: () => import('./gold-plan.js'),
  businessCircle: () => import('./business-circle.js')
} as const

export type PayAreas = typeof payAreas
