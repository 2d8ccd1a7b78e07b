/** `out_trade_no`: 6 to 32 characters. */
export const OUT_TRADE_NO = '^[0-9A-Za-z_\\-|*]{6,32}$'
/** `out_refund_no`: up to 64 characters. */
export const OUT_REFUND_NO = '^[0-9A-Za-z_\\-|*@]{1,64}$'
/** `out_bill_no`: up to 32 letters and digits. */
export const OUT_BILL_NO = '^[0-9A-Za-z]{1,32}$'
/** `out_order_no` of profit sharing: up to 64 characters. */
export const OUT_ORDER_NO = '^[0-9A-Za-z_\\-|*@]{1,64}$'
