import { Type } from '../../lib/typebox.js'
import { OneOf, payOperation } from '../define.js'

/**
 * 删除投诉通知回调
 *
 * Remove the address that complaints are sent to: `DELETE /v3/merchant-service/complaint-notifications`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012460452
 */
export const deleteComplaintNotification = payOperation({
  method: 'DELETE',
  path: '/v3/merchant-service/complaint-notifications',
  title: '删除投诉通知回调'
})

/**
 * 查询投诉通知回调
 *
 * Get the address that complaints are sent to: `GET /v3/merchant-service/complaint-notifications`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012459014
 */
export const getComplaintNotification = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaint-notifications',
  title: '查询投诉通知回调',
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The address that complaints are sent to. 通知地址 */
    url: Type.String()
  })
})

/**
 * 创建投诉通知回调
 *
 * Set the address that complaints are sent to: `POST /v3/merchant-service/complaint-notifications`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458679
 */
export const createComplaintNotification = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/complaint-notifications',
  title: '创建投诉通知回调',
  body: Type.Object({
    /** The address that complaints are sent to. 通知地址 */
    url: Type.String()
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The address that complaints are sent to. 通知地址 */
    url: Type.String()
  })
})

/**
 * 更新投诉通知回调
 *
 * Change the address that complaints are sent to: `PUT /v3/merchant-service/complaint-notifications`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012459282
 */
export const updateComplaintNotification = payOperation({
  method: 'PUT',
  path: '/v3/merchant-service/complaint-notifications',
  title: '更新投诉通知回调',
  body: Type.Object({
    /** The address that complaints are sent to. 通知地址 */
    url: Type.String()
  }),
  answer: Type.Object({
    /** The id of the merchant at WeChat Pay. 商户号 */
    mchid: Type.String(),
    /** The address that complaints are sent to. 通知地址 */
    url: Type.String()
  })
})

/**
 * 查询投诉信息
 *
 * List the complaints of a time, in the older form: `GET /v3/merchant-service/complaints`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/tool/merchant-service/chapter3_1.shtml
 * @deprecated
 */
export const listComplaintsV1 = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints',
  title: '查询投诉信息',
  query: Type.Object({
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The first day. 开始日期 */
    begin_date: Type.String(),
    /** The last day. 结束日期 */
    end_date: Type.String(),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The total number. 总数 */
    total_count: Type.Optional(Type.Integer()),
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.String(),
      /** The time when the user complained, in RFC 3339. 投诉时间 */
      complaint_time: Type.String(),
      /** The amount, in fen. 金额，单位为分 */
      amount: Type.Integer(),
      /** The contact of the user; it comes encrypted. 投诉人联系方式（加密） */
      payer_phone: Type.Optional(Type.String()),
      /** The text of the user. 投诉详情 */
      complaint_detail: Type.String(),
      /** The state of the complaint. 投诉单状态 */
      complaint_state: OneOf('PAYER_COMPLAINTED', 'FROZENED', 'FROZEN_FINISHED', 'PAYER_CANCELED', 'MERCHANT_REFUNDED', 'SYSTEM_REFUNDED', 'MANUAL_UNFROZEN'),
      /** The order number of WeChat Pay. 微信支付订单号 */
      transaction_id: Type.String(),
      /** The time when the freeze ends, in RFC 3339. 冻结到期时间，RFC 3339 格式 */
      frozen_end_time: Type.Optional(Type.String()),
      /** The sub-merchant of a partner. 子商户号 */
      sub_mchid: Type.Optional(Type.String())
    })))
  }),
  decrypted: ['data[].payer_phone']
})

/**
 * 查询投诉单列表
 *
 * List the complaints of a time: `GET /v3/merchant-service/complaints-v2`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012533431
 */
export const listComplaints = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints-v2',
  title: '查询投诉单列表',
  query: Type.Object({
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The first day. 开始日期 */
    begin_date: Type.String(),
    /** The last day. 结束日期 */
    end_date: Type.String(),
    /** The merchant whom the complaint is about. 被诉商户号 */
    complainted_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The number of the complaint. 投诉单号 */
      complaint_id: Type.String(),
      /** The time when the user complained, in RFC 3339. 投诉时间 */
      complaint_time: Type.String(),
      /** The text of the user. 投诉详情 */
      complaint_detail: Type.String(),
      /** The state of the complaint. 投诉单状态 */
      complaint_state: OneOf('PENDING', 'PROCESSING', 'PROCESSED'),
      /** The merchant whom the complaint is about. 被诉商户号 */
      complainted_mchid: Type.Optional(Type.String()),
      /** The contact of the user; it comes encrypted. 投诉人联系方式（加密） */
      payer_phone: Type.Optional(Type.String()),
      /** The orders that the complaint is about. 投诉单关联的订单 */
      complaint_order_info: Type.Optional(Type.Array(Type.Object({
        /** The order number of WeChat Pay. 微信支付订单号 */
        transaction_id: Type.String(),
        /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.String(),
        /** The amount of the order, in fen. 订单金额，单位为分 */
        amount: Type.Integer()
      }))),
      /** The service orders that the complaint is about. 投诉单关联的服务单 */
      service_order_info: Type.Optional(Type.Array(Type.Object({
        /** The order number of WeChat Pay. 微信订单号 */
        order_id: Type.Optional(Type.String()),
        /** The merchant's own order number. 商户订单号 */
        out_order_no: Type.Optional(Type.String()),
        /** The state of the service order. 服务单状态 */
        state: Type.Optional(OneOf('DOING', 'REVOKED', 'WAITPAY', 'DONE'))
      }))),
      /** The pictures and videos as proof. 投诉凭证 */
      complaint_media_list: Type.Optional(Type.Array(Type.Object({
        /** The purpose of the media file. 媒体文件的业务类型 */
        media_type: OneOf('USER_COMPLAINT_IMAGE', 'OPERATION_IMAGE'),
        /** The address of the media file. 媒体文件地址 */
        media_url: Type.Optional(Type.Array(Type.String()))
      }))),
      /** Whether the orders of the complaint are refunded in full. 投诉单关联的订单是否已全额退款 */
      complaint_full_refunded: Type.Boolean(),
      /** Whether the user waits for a reply. 是否有待商户回复的用户留言 */
      incoming_user_response: Type.Boolean(),
      /** A description of the problem. 问题描述 */
      problem_description: Type.String(),
      /** The number of times that the user complained. 用户投诉次数 */
      user_complaint_times: Type.Integer(),
      /** The problem. 问题类型 */
      problem_type: Type.Optional(OneOf('REFUND', 'SERVICE_NOT_WORK', 'OTHERS')),
      /** The amount that the user wants back, in fen. 用户申请退款的金额，单位为分 */
      apply_refund_amount: Type.Optional(Type.Integer()),
      /** The tags of the user. 用户标签 */
      user_tag_list: Type.Optional(Type.Array(OneOf('TRUSTED', 'HIGH_RISK'))),
      /** Further information. 补充信息 */
      additional_info: Type.Optional(Type.Object({
        /** The kind of further information. 补充信息类型 */
        type: Type.Optional(OneOf('SHARE_POWER_TYPE')),
        /** The power bank that was rented. 共享充电宝信息 */
        share_power_info: Type.Optional(Type.Object({
          /** The time when it was returned, in RFC 3339. 归还时间，RFC 3339 格式 */
          return_time: Type.Optional(Type.String()),
          /** The place of the return. 归还地点信息 */
          return_address_info: Type.Optional(Type.Object({
            /** The place of its return. 归还地点 */
            return_address: Type.Optional(Type.String()),
            /** The longitude. 经度 */
            longitude: Type.Optional(Type.String()),
            /** The latitude. 纬度 */
            latitude: Type.Optional(Type.String())
          })),
          /** Whether it was returned to the same machine. 是否归还到同一柜机 */
          is_returned_to_same_machine: Type.Optional(Type.Boolean())
        }))
      })),
      /** Whether the platform's service takes part. 是否由平台协助处理 */
      in_platform_service: Type.Optional(Type.Boolean()),
      /** Whether the user waits for an immediate answer. 是否需要即时服务 */
      need_immediate_service: Type.Optional(Type.Boolean()),
      /** Whether an automatic agent handles it. 是否由智能客服处理 */
      is_agent_mode: Type.Optional(Type.Boolean()),
      /** The openid of the user who complains. 投诉人标识 */
      payer_openid: Type.Optional(Type.String())
    }))),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The total number. 总数 */
    total_count: Type.Optional(Type.Integer())
  }),
  decrypted: ['data[].payer_phone']
})

/**
 * 查询投诉单详情
 *
 * Get a complaint: `GET /v3/merchant-service/complaints-v2/{complaint_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012533436
 */
export const getComplaint = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}',
  title: '查询投诉单详情',
  params: Type.Object({
    /** The number of the complaint. 投诉单号 */
    complaint_id: Type.String()
  }),
  answer: Type.Object({
    /** The number of the complaint. 投诉单号 */
    complaint_id: Type.String(),
    /** The time when the user complained, in RFC 3339. 投诉时间 */
    complaint_time: Type.String(),
    /** The text of the user. 投诉详情 */
    complaint_detail: Type.String(),
    /** The state of the complaint. 投诉单状态 */
    complaint_state: OneOf('PENDING', 'PROCESSING', 'PROCESSED'),
    /** The merchant whom the complaint is about. 被诉商户号 */
    complainted_mchid: Type.Optional(Type.String()),
    /** The contact of the user; it comes encrypted. 投诉人联系方式（加密） */
    payer_phone: Type.Optional(Type.String()),
    /** The openid of the user who complains. 投诉人标识 */
    payer_openid: Type.Optional(Type.String()),
    /** The pictures and videos as proof. 投诉凭证 */
    complaint_media_list: Type.Optional(Type.Array(Type.Object({
      /** The purpose of the media file. 媒体文件的业务类型 */
      media_type: OneOf('USER_COMPLAINT_IMAGE', 'OPERATION_IMAGE'),
      /** The address of the media file. 媒体文件地址 */
      media_url: Type.Optional(Type.Array(Type.String()))
    }))),
    /** The orders that the complaint is about. 投诉单关联的订单 */
    complaint_order_info: Type.Optional(Type.Array(Type.Object({
      /** The order number of WeChat Pay. 微信支付订单号 */
      transaction_id: Type.String(),
      /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.String(),
      /** The amount of the order, in fen. 订单金额，单位为分 */
      amount: Type.Integer()
    }))),
    /** The service orders that the complaint is about. 投诉单关联的服务单 */
    service_order_info: Type.Optional(Type.Array(Type.Object({
      /** The order number of WeChat Pay. 微信订单号 */
      order_id: Type.Optional(Type.String()),
      /** The merchant's own order number. 商户订单号 */
      out_order_no: Type.Optional(Type.String()),
      /** The state of the service order. 服务单状态 */
      state: Type.Optional(Type.String())
    }))),
    /** Whether the orders of the complaint are refunded in full. 投诉单关联的订单是否已全额退款 */
    complaint_full_refunded: Type.Boolean(),
    /** Whether the user waits for a reply. 是否有待商户回复的用户留言 */
    incoming_user_response: Type.Boolean(),
    /** A description of the problem. 问题描述 */
    problem_description: Type.String(),
    /** The number of times that the user complained. 用户投诉次数 */
    user_complaint_times: Type.Integer(),
    /** The problem. 问题类型 */
    problem_type: Type.Optional(OneOf('REFUND', 'SERVICE_NOT_WORK', 'OTHERS')),
    /** The amount that the user wants back, in fen. 用户申请退款的金额，单位为分 */
    apply_refund_amount: Type.Optional(Type.Integer()),
    /** The tags of the user. 用户标签 */
    user_tag_list: Type.Optional(Type.Array(OneOf('TRUSTED', 'HIGH_RISK'))),
    /** Further information. 补充信息 */
    additional_info: Type.Optional(Type.Object({
      /** The kind of further information. 补充信息类型 */
      type: Type.Optional(OneOf('SHARE_POWER_TYPE')),
      /** The power bank that was rented. 共享充电宝信息 */
      share_power_info: Type.Optional(Type.Object({
        /** The time when it was returned, in RFC 3339. 归还时间，RFC 3339 格式 */
        return_time: Type.Optional(Type.String()),
        /** The place of the return. 归还地点信息 */
        return_address_info: Type.Optional(Type.Object({
          /** The place of its return. 归还地点 */
          return_address: Type.Optional(Type.String()),
          /** The longitude. 经度 */
          longitude: Type.Optional(Type.String()),
          /** The latitude. 纬度 */
          latitude: Type.Optional(Type.String())
        })),
        /** Whether it was returned to the same machine. 是否归还到同一柜机 */
        is_returned_to_same_machine: Type.Optional(Type.Boolean())
      }))
    })),
    /** Whether the platform's service takes part. 是否由平台协助处理 */
    in_platform_service: Type.Optional(Type.Boolean()),
    /** Whether the user waits for an immediate answer. 是否需要即时服务 */
    need_immediate_service: Type.Optional(Type.Boolean()),
    /** Whether an automatic agent handles it. 是否由智能客服处理 */
    is_agent_mode: Type.Optional(Type.Boolean())
  }),
  decrypted: ['payer_phone']
})

/**
 * 反馈处理完成
 *
 * Tell that a complaint is settled: `POST /v3/merchant-service/complaints-v2/{complaint_id}/complete`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467255
 */
export const completeComplaint = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}/complete',
  title: '反馈处理完成',
  params: Type.Object({
    /** The number of the complaint. 投诉单号 */
    complaint_id: Type.String()
  }),
  body: Type.Object({
    /** The merchant whom the complaint is about. 被诉商户号 */
    complainted_mchid: Type.String()
  })
})

/**
 * 查询投诉协商历史
 *
 * List what user, merchant and platform wrote about a complaint: `GET /v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012533439
 */
export const listNegotiationHistory = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys',
  title: '查询投诉协商历史',
  params: Type.Object({
    /** The number of the complaint. 投诉单号 */
    complaint_id: Type.String()
  }),
  query: Type.Object({
    /** The number of entries per page. 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The pictures and videos as proof. 投诉凭证 */
      complaint_media_list: Type.Optional(Type.Object({
        /** The purpose of the media file. 媒体文件的业务类型 */
        media_type: Type.Optional(OneOf('USER_COMPLAINT_IMAGE', 'OPERATION_IMAGE')),
        /** The address of the media file. 媒体文件地址 */
        media_url: Type.Optional(Type.Array(Type.String()))
      })),
      /** The id of the entry. 协商记录 ID */
      log_id: Type.String(),
      /** The operator. 操作人 */
      operator: Type.String(),
      /** The time when it was done, in RFC 3339. 操作时间，RFC 3339 格式 */
      operate_time: Type.String(),
      /** The kind of step. 操作类型 */
      operate_type: OneOf('USER_CREATE_COMPLAINT', 'USER_CONTINUE_COMPLAINT', 'USER_RESPONSE', 'PLATFORM_RESPONSE', 'MERCHANT_RESPONSE', 'MERCHANT_CONFIRM_COMPLETE', 'USER_CREATE_COMPLAINT_SYSTEM_MESSAGE', 'COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE', 'USER_CONTINUE_COMPLAINT_SYSTEM_MESSAGE', 'USER_REVOKE_COMPLAINT', 'USER_COMFIRM_COMPLAINT', 'PLATFORM_HELP_APPLICATION', 'USER_APPLY_PLATFORM_HELP', 'MERCHANT_APPROVE_REFUND', 'MERCHANT_REFUSE_RERUND', 'USER_SUBMIT_SATISFACTION', 'SERVICE_ORDER_CANCEL', 'SERVICE_ORDER_COMPLETE', 'COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE', 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE', 'COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE', 'USER_APPLY_PLATFORM_SERVICE', 'USER_CANCEL_PLATFORM_SERVICE', 'PLATFORM_SERVICE_FINISHED', 'USER_CLICK_RESPONSE'),
      /** The text or the action. 操作内容 */
      operate_details: Type.Optional(Type.String()),
      /** The pictures. 图片凭证 */
      image_list: Type.Optional(Type.Array(Type.String())),
      /** The reason why the user asks for the platform's help. 用户申请平台协助的原因 */
      user_appy_platform_service_reason: Type.Optional(Type.String()),
      /** The reason why the user asks for the platform's help, in words. 用户申请平台协助的原因描述 */
      user_appy_platform_service_reason_description: Type.Optional(Type.String()),
      /** An ordinary message. 普通消息 */
      normal_message: Type.Optional(Type.Object({
        /** The parts of the message, in their order. 消息的组成部分，依次展示 */
        blocks: Type.Optional(Type.Array(Type.Object({
          /** The kind of part. 组成部分的类型 */
          type: Type.Optional(OneOf('TEXT', 'IMAGE', 'LINK', 'FAQ_LIST', 'BUTTON', 'BUTTON_GROUP')),
          /** A text. 文字 */
          text: Type.Optional(Type.Object({
            /** The text that is shown. 展示的文字 */
            text: Type.Optional(Type.String()),
            /** The colour of the text. 文字颜色 */
            color: Type.Optional(OneOf('DEFAULT', 'SECONDARY')),
            /** Whether the text is bold. 是否加粗 */
            is_bold: Type.Optional(Type.Boolean())
          })),
          /** A picture. 图片 */
          image: Type.Optional(Type.Object({
            /** The id of the media file. 媒体文件标识 */
            media_id: Type.Optional(Type.String()),
            /** The way in which the picture is shown. 图片的展示样式 */
            image_style_type: Type.Optional(OneOf('IMAGE_STYLE_TYPE_NARROW', 'IMAGE_STYLE_TYPE_WIDE'))
          })),
          /** A link. 链接 */
          link: Type.Optional(Type.Object({
            /** The text that is shown. 展示的文字 */
            text: Type.Optional(Type.String()),
            /** The action of a click on the link. 点击链接后的动作 */
            action: Type.Optional(Type.Object({
              /** The kind of action. 动作类型 */
              action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
              /** The address to open. 跳转链接 */
              jump_url: Type.Optional(Type.String()),
              /** The Mini Program to open. 跳转小程序信息 */
              mini_program_jump_info: Type.Optional(Type.Object({
                /** The appid. 应用 ID */
                appid: Type.String(),
                /** The page of the Mini Program. 小程序页面路径 */
                path: Type.String(),
                /** The text that is shown. 展示的文字 */
                text: Type.String()
              })),
              /** The message that a click sends. 点击后发出的消息 */
              message_info: Type.Optional(Type.Object({
                /** The content of the message. 消息内容 */
                content: Type.String(),
                /** Data of the merchant's own, returned as it is. 自定义数据，原样返回 */
                custom_data: Type.Optional(Type.String())
              })),
              /** The id of the action. 动作标识 */
              action_id: Type.Optional(Type.String())
            })),
            /** The time when the element stops working. 失效信息 */
            invalid_info: Type.Optional(Type.Object({
              /** The time when it expires, in RFC 3339. 失效时间，RFC 3339 格式 */
              expired_time: Type.Optional(Type.String()),
              /** Whether it can be clicked more than once. 是否可多次点击 */
              multi_clickable: Type.Optional(Type.Boolean())
            }))
          })),
          /** Frequent questions. 常见问题 */
          faq_list: Type.Optional(Type.Object({
            /** The questions. 问题列表 */
            faqs: Type.Optional(Type.Array(Type.Object({
              /** The id of the question. 问题 ID */
              faq_id: Type.Optional(Type.String()),
              /** The question. 问题标题 */
              faq_title: Type.Optional(Type.String()),
              /** The action of a click on the question. 点击问题后的动作 */
              action: Type.Optional(Type.Object({
                /** The kind of action. 动作类型 */
                action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
                /** The address to open. 跳转链接 */
                jump_url: Type.Optional(Type.String()),
                /** The Mini Program to open. 跳转小程序信息 */
                mini_program_jump_info: Type.Optional(Type.Object({
                  /** The appid. 应用 ID */
                  appid: Type.String(),
                  /** The page of the Mini Program. 小程序页面路径 */
                  path: Type.String(),
                  /** The text that is shown. 展示的文字 */
                  text: Type.String()
                })),
                /** The message that a click sends. 点击后发出的消息 */
                message_info: Type.Optional(Type.Object({
                  /** The content of the message. 消息内容 */
                  content: Type.String(),
                  /** Data of the merchant's own, returned as it is. 自定义数据，原样返回 */
                  custom_data: Type.Optional(Type.String())
                })),
                /** The id of the action. 动作标识 */
                action_id: Type.Optional(Type.String())
              }))
            })))
          })),
          /** A button. 按钮 */
          button: Type.Optional(Type.Object({
            /** The text that is shown. 展示的文字 */
            text: Type.Optional(Type.String()),
            /** The action of a click on the button. 点击按钮后的动作 */
            action: Type.Optional(Type.Object({
              /** The kind of action. 动作类型 */
              action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
              /** The address to open. 跳转链接 */
              jump_url: Type.Optional(Type.String()),
              /** The Mini Program to open. 跳转小程序信息 */
              mini_program_jump_info: Type.Optional(Type.Object({
                /** The appid. 应用 ID */
                appid: Type.String(),
                /** The page of the Mini Program. 小程序页面路径 */
                path: Type.String(),
                /** The text that is shown. 展示的文字 */
                text: Type.String()
              })),
              /** The message that a click sends. 点击后发出的消息 */
              message_info: Type.Optional(Type.Object({
                /** The content of the message. 消息内容 */
                content: Type.String(),
                /** Data of the merchant's own, returned as it is. 自定义数据，原样返回 */
                custom_data: Type.Optional(Type.String())
              })),
              /** The id of the action. 动作标识 */
              action_id: Type.Optional(Type.String())
            })),
            /** The time when the element stops working. 失效信息 */
            invalid_info: Type.Optional(Type.Object({
              /** The time when it expires, in RFC 3339. 失效时间，RFC 3339 格式 */
              expired_time: Type.Optional(Type.String()),
              /** Whether it can be clicked more than once. 是否可多次点击 */
              multi_clickable: Type.Optional(Type.Boolean())
            }))
          })),
          /** A group of buttons. 一组按钮 */
          button_group: Type.Optional(Type.Object({
            /** The buttons. 按钮列表 */
            buttons: Type.Optional(Type.Array(Type.Object({
              /** The text that is shown. 展示的文字 */
              text: Type.Optional(Type.String()),
              /** The action of a click on the button. 点击按钮后的动作 */
              action: Type.Optional(Type.Object({
                /** The kind of action. 动作类型 */
                action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
                /** The address to open. 跳转链接 */
                jump_url: Type.Optional(Type.String()),
                /** The Mini Program to open. 跳转小程序信息 */
                mini_program_jump_info: Type.Optional(Type.Object({
                  /** The appid. 应用 ID */
                  appid: Type.String(),
                  /** The page of the Mini Program. 小程序页面路径 */
                  path: Type.String(),
                  /** The text that is shown. 展示的文字 */
                  text: Type.String()
                })),
                /** The message that a click sends. 点击后发出的消息 */
                message_info: Type.Optional(Type.Object({
                  /** The content of the message. 消息内容 */
                  content: Type.String(),
                  /** Data of the merchant's own, returned as it is. 自定义数据，原样返回 */
                  custom_data: Type.Optional(Type.String())
                })),
                /** The id of the action. 动作标识 */
                action_id: Type.Optional(Type.String())
              })),
              /** The time when the element stops working. 失效信息 */
              invalid_info: Type.Optional(Type.Object({
                /** The time when it expires, in RFC 3339. 失效时间，RFC 3339 格式 */
                expired_time: Type.Optional(Type.String()),
                /** Whether it can be clicked more than once. 是否可多次点击 */
                multi_clickable: Type.Optional(Type.Boolean())
              }))
            }))),
            /** The way in which the buttons are laid out. 按钮的排列方式 */
            button_layout: Type.Optional(OneOf('LAYOUT_UNKNOWN', 'LAYOUT_HORIZONTAL', 'LAYOUT_VERTICAL')),
            /** The time when the element stops working. 失效信息 */
            invalid_info: Type.Optional(Type.Object({
              /** The time when it expires, in RFC 3339. 失效时间，RFC 3339 格式 */
              expired_time: Type.Optional(Type.String()),
              /** Whether it can be clicked more than once. 是否可多次点击 */
              multi_clickable: Type.Optional(Type.Boolean())
            }))
          }))
        }))),
        /** The sender. 发送者身份 */
        sender_identity: Type.Optional(OneOf('UNKNOWN', 'MANUAL', 'MACHINE')),
        /** Data of the merchant's own, returned as it is. 自定义数据，原样返回 */
        custom_data: Type.Optional(Type.String())
      })),
      /** The message that a user's click sent. 用户点击后发出的消息 */
      click_message: Type.Optional(Type.Object({
        /** The content of the message. 消息内容 */
        message_content: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
        /** The id of the action. 动作标识 */
        action_id: Type.Optional(Type.String()),
        /** The id of the entry that was clicked. 被点击的协商记录 ID */
        clicked_log_id: Type.Optional(Type.String())
      }))
    }))),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The total number. 总数 */
    total_count: Type.Optional(Type.Integer())
  })
})

/**
 * 提交回复
 *
 * Reply to a complaint: `POST /v3/merchant-service/complaints-v2/{complaint_id}/response`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467254
 */
export const respond = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}/response',
  title: '提交回复',
  params: Type.Object({
    /** The number of the complaint. 投诉单号 */
    complaint_id: Type.String()
  }),
  body: Type.Object({
    /** The merchant whom the complaint is about. 被诉商户号 */
    complainted_mchid: Type.String(),
    /** The text of the reply. 回复内容 */
    response_content: Type.String(),
    /** The media ids of the reply's pictures. 回复图片 */
    response_images: Type.Optional(Type.Array(Type.String())),
    /** The address to open. 跳转链接 */
    jump_url: Type.Optional(Type.String()),
    /** The text of the link. 跳转链接的展示文字 */
    jump_url_text: Type.Optional(Type.String()),
    /** The Mini Program to open. 跳转小程序信息 */
    mini_program_jump_info: Type.Optional(Type.Object({
      /** The appid. 应用 ID */
      appid: Type.String(),
      /** The page of the Mini Program. 小程序页面路径 */
      path: Type.String(),
      /** The text that is shown. 展示的文字 */
      text: Type.String()
    }))
  })
})

/**
 * 回复需要即时服务的投诉单
 *
 * Reply to a complaint whose user waits for an immediate answer: `POST /v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service`
 */
export const respondImmediateService = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service',
  title: '回复需要即时服务的投诉单',
  params: Type.Object({
    /** The number of the complaint. 投诉单号 */
    complaint_id: Type.String()
  }),
  body: Type.Object({
    /** The merchant whom the complaint is about. 被诉商户号 */
    complainted_mchid: Type.String(),
    /** The message to the user. 回复给用户的消息 */
    message: Type.Object({
      /** The parts of the message, in their order. 消息的组成部分，依次展示 */
      blocks: Type.Optional(Type.Array(Type.Object({
        /** The kind of part. 组成部分的类型 */
        type: Type.Optional(OneOf('TEXT', 'IMAGE', 'LINK', 'FAQ_LIST', 'BUTTON', 'BUTTON_GROUP')),
        /** A text. 文字 */
        text: Type.Optional(Type.Object({
          /** The text that is shown. 展示的文字 */
          text: Type.Optional(Type.String()),
          /** The colour of the text. 文字颜色 */
          color: Type.Optional(OneOf('DEFAULT', 'SECONDARY')),
          /** Whether the text is bold. 是否加粗 */
          is_bold: Type.Optional(Type.Boolean())
        })),
        /** A picture. 图片 */
        image: Type.Optional(Type.Object({
          /** The id of the media file. 媒体文件标识 */
          media_id: Type.Optional(Type.String()),
          /** The way in which the picture is shown. 图片的展示样式 */
          image_style_type: Type.Optional(OneOf('IMAGE_STYLE_TYPE_NARROW', 'IMAGE_STYLE_TYPE_WIDE'))
        })),
        /** A link. 链接 */
        link: Type.Optional(Type.Object({
          /** The text that is shown. 展示的文字 */
          text: Type.Optional(Type.String()),
          /** The action of a click on the link. 点击链接后的动作 */
          action: Type.Optional(Type.Object({
            /** The kind of action. 动作类型 */
            action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
            /** The address to open. 跳转链接 */
            jump_url: Type.Optional(Type.String()),
            /** The Mini Program to open. 跳转小程序信息 */
            mini_program_jump_info: Type.Optional(Type.Object({
              /** The appid. 应用 ID */
              appid: Type.String(),
              /** The page of the Mini Program. 小程序页面路径 */
              path: Type.Optional(Type.String()),
              /** The text that is shown. 展示的文字 */
              text: Type.Optional(Type.String())
            })),
            /** The message that a click sends. 点击后发出的消息 */
            message_info: Type.Optional(Type.Object({
              /** The content of the message. 消息内容 */
              content: Type.String(),
              /** Data of the merchant's own, returned as it is. 自定义数据，原样返回 */
              custom_data: Type.Optional(Type.String())
            })),
            /** The id of the action. 动作标识 */
            action_id: Type.Optional(Type.String())
          })),
          /** The time when the element stops working. 失效信息 */
          invalid_info: Type.Optional(Type.Object({
            /** The time when it expires, in RFC 3339. 失效时间，RFC 3339 格式 */
            expired_time: Type.Optional(Type.String()),
            /** Whether it can be clicked more than once. 是否可多次点击 */
            multi_clickable: Type.Optional(Type.Boolean())
          }))
        })),
        /** Frequent questions. 常见问题 */
        faq_list: Type.Optional(Type.Object({
          /** The questions. 问题列表 */
          faqs: Type.Optional(Type.Array(Type.Object({
            /** The id of the question. 问题 ID */
            faq_id: Type.Optional(Type.String()),
            /** The question. 问题标题 */
            faq_title: Type.Optional(Type.String()),
            /** The action of a click on the question. 点击问题后的动作 */
            action: Type.Optional(Type.Object({
              /** The kind of action. 动作类型 */
              action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
              /** The address to open. 跳转链接 */
              jump_url: Type.Optional(Type.String()),
              /** The Mini Program to open. 跳转小程序信息 */
              mini_program_jump_info: Type.Optional(Type.Object({
                /** The appid. 应用 ID */
                appid: Type.String(),
                /** The page of the Mini Program. 小程序页面路径 */
                path: Type.Optional(Type.String()),
                /** The text that is shown. 展示的文字 */
                text: Type.Optional(Type.String())
              })),
              /** The message that a click sends. 点击后发出的消息 */
              message_info: Type.Optional(Type.Object({
                /** The content of the message. 消息内容 */
                content: Type.String(),
                /** Data of the merchant's own, returned as it is. 自定义数据，原样返回 */
                custom_data: Type.Optional(Type.String())
              })),
              /** The id of the action. 动作标识 */
              action_id: Type.Optional(Type.String())
            }))
          })))
        })),
        /** A button. 按钮 */
        button: Type.Optional(Type.Object({
          /** The text that is shown. 展示的文字 */
          text: Type.Optional(Type.String()),
          /** The action of a click on the button. 点击按钮后的动作 */
          action: Type.Optional(Type.Object({
            /** The kind of action. 动作类型 */
            action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
            /** The address to open. 跳转链接 */
            jump_url: Type.Optional(Type.String()),
            /** The Mini Program to open. 跳转小程序信息 */
            mini_program_jump_info: Type.Optional(Type.Object({
              /** The appid. 应用 ID */
              appid: Type.String(),
              /** The page of the Mini Program. 小程序页面路径 */
              path: Type.Optional(Type.String()),
              /** The text that is shown. 展示的文字 */
              text: Type.Optional(Type.String())
            })),
            /** The message that a click sends. 点击后发出的消息 */
            message_info: Type.Optional(Type.Object({
              /** The content of the message. 消息内容 */
              content: Type.String(),
              /** Data of the merchant's own, returned as it is. 自定义数据，原样返回 */
              custom_data: Type.Optional(Type.String())
            })),
            /** The id of the action. 动作标识 */
            action_id: Type.Optional(Type.String())
          })),
          /** The time when the element stops working. 失效信息 */
          invalid_info: Type.Optional(Type.Object({
            /** The time when it expires, in RFC 3339. 失效时间，RFC 3339 格式 */
            expired_time: Type.Optional(Type.String()),
            /** Whether it can be clicked more than once. 是否可多次点击 */
            multi_clickable: Type.Optional(Type.Boolean())
          }))
        })),
        /** A group of buttons. 一组按钮 */
        button_group: Type.Optional(Type.Object({
          /** The buttons. 按钮列表 */
          buttons: Type.Optional(Type.Array(Type.Object({
            /** The text that is shown. 展示的文字 */
            text: Type.Optional(Type.String()),
            /** The action of a click on the button. 点击按钮后的动作 */
            action: Type.Optional(Type.Object({
              /** The kind of action. 动作类型 */
              action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
              /** The address to open. 跳转链接 */
              jump_url: Type.Optional(Type.String()),
              /** The Mini Program to open. 跳转小程序信息 */
              mini_program_jump_info: Type.Optional(Type.Object({
                /** The appid. 应用 ID */
                appid: Type.String(),
                /** The page of the Mini Program. 小程序页面路径 */
                path: Type.Optional(Type.String()),
                /** The text that is shown. 展示的文字 */
                text: Type.Optional(Type.String())
              })),
              /** The message that a click sends. 点击后发出的消息 */
              message_info: Type.Optional(Type.Object({
                /** The content of the message. 消息内容 */
                content: Type.String(),
                /** Data of the merchant's own, returned as it is. 自定义数据，原样返回 */
                custom_data: Type.Optional(Type.String())
              })),
              /** The id of the action. 动作标识 */
              action_id: Type.Optional(Type.String())
            })),
            /** The time when the element stops working. 失效信息 */
            invalid_info: Type.Optional(Type.Object({
              /** The time when it expires, in RFC 3339. 失效时间，RFC 3339 格式 */
              expired_time: Type.Optional(Type.String()),
              /** Whether it can be clicked more than once. 是否可多次点击 */
              multi_clickable: Type.Optional(Type.Boolean())
            }))
          }))),
          /** The way in which the buttons are laid out. 按钮的排列方式 */
          button_layout: Type.Optional(OneOf('LAYOUT_UNKNOWN', 'LAYOUT_HORIZONTAL', 'LAYOUT_VERTICAL')),
          /** The time when the element stops working. 失效信息 */
          invalid_info: Type.Optional(Type.Object({
            /** The time when it expires, in RFC 3339. 失效时间，RFC 3339 格式 */
            expired_time: Type.Optional(Type.String()),
            /** Whether it can be clicked more than once. 是否可多次点击 */
            multi_clickable: Type.Optional(Type.Boolean())
          }))
        }))
      }))),
      /** The sender. 发送者身份 */
      sender_identity: Type.Optional(OneOf('UNKNOWN', 'MANUAL', 'MACHINE')),
      /** Data of the merchant's own, returned as it is. 自定义数据，原样返回 */
      custom_data: Type.Optional(Type.String())
    }),
    /** A key that stays the same when the request is repeated. 幂等号，同一次请求重试时不变 */
    idempotent_id: Type.String()
  }),
  answer: Type.Object({
    /** The id of the entry. 协商记录 ID */
    log_id: Type.Optional(Type.String())
  })
})

/**
 * 更新退款审批结果
 *
 * Tell whether a refund that a user asks for is made: `POST /v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467256
 */
export const updateRefundProgress = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress',
  title: '更新退款审批结果',
  params: Type.Object({
    /** The number of the complaint. 投诉单号 */
    complaint_id: Type.String()
  }),
  body: Type.Object({
    /** The decision. `REJECT`: no refund. `APPROVE`: refund. 审批动作。REJECT：拒绝退款；APPROVE：同意退款 */
    action: OneOf('REJECT', 'APPROVE'),
    /** In how many days the refund will be made. 预计发起退款的天数 */
    launch_refund_day: Type.Optional(Type.Integer()),
    /** The reason why a refund is refused. 拒绝退款的原因 */
    reject_reason: Type.Optional(Type.String()),
    /** The media ids of the proof for a refusal. 拒绝退款的凭证，媒体文件标识 */
    reject_media_list: Type.Optional(Type.Array(Type.String())),
    /** A remark. 备注 */
    remark: Type.Optional(Type.String())
  })
})

/**
 * 查询投诉详情
 *
 * Get a complaint by the order number of WeChat Pay, in the older form: `GET /v3/merchant-service/complaints/{transaction_id}`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/tool/merchant-service/chapter3_8.shtml
 * @deprecated
 */
export const getComplaintV1 = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints/{transaction_id}',
  title: '查询投诉详情',
  params: Type.Object({
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** The merchant's own order number, unique for the merchant. 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** The time when the user complained, in RFC 3339. 投诉时间 */
    complaint_time: Type.String(),
    /** The amount, in fen. 金额，单位为分 */
    amount: Type.Integer(),
    /** The contact of the user; it comes encrypted. 投诉人联系方式（加密） */
    payer_phone: Type.Optional(Type.String()),
    /** The text of the user. 投诉详情 */
    complaint_detail: Type.String(),
    /** The state of the complaint. 投诉单状态 */
    complaint_state: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The time when the freeze ends, in RFC 3339. 冻结到期时间，RFC 3339 格式 */
    frozen_end_time: Type.Optional(Type.String()),
    /** The sub-merchant of a partner. 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    /** The progress of the complaint. 投诉处理状态 */
    complaint_handle_state: Type.String()
  }),
  decrypted: ['payer_phone']
})

/**
 * 查询投诉协商历史
 *
 * List what was written about a complaint, in the older form: `GET /v3/merchant-service/complaints/{transaction_id}/negotiation-historys`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/tool/merchant-service/chapter3_7.shtml
 * @deprecated
 */
export const listNegotiationHistoryV1 = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints/{transaction_id}/negotiation-historys',
  title: '查询投诉协商历史',
  params: Type.Object({
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** The history of the negotiation. 协商历史 */
    complaint_negotiation_history: Type.Optional(Type.Array(Type.Object({
      /** The operator. 操作人 */
      operate_user: Type.String(),
      /** The time when it was done, in RFC 3339. 操作时间，RFC 3339 格式 */
      operate_time: Type.String(),
      /** The kind of step. 操作类型 */
      operate_type: OneOf('USER_CREATE_COMPLAINT', 'CREATE_COMPLAINT_BY_PLATFORM', 'USER_CONTINUE_COMPLAINT', 'USER_REVOKE_COMPLAINT', 'USER_CONFIRM_COMPLAINT', 'SELLER_REFUND', 'MERCHANT_LAUNCH_CONFIRM_PROCESS', 'USER_RESPONSE', 'MERCHANT_RESPONSE', 'RESPONSE_BY_PLATFORM', 'CONTINUE_COMPLAINT_BY_PLATFORM', 'CREATE_COMPLAINT_SYSTEM_MESSAGE', 'COMPLAINT_TIMEOUT_SYSTEM_MESSAGE', 'SELLER_REFUND_SYSTEM_MESSAGE', 'CONTINUE_COMPLAINT_SYSTEM_MESSAGE', 'LAUNCH_CONFIRM_PROCESS_SYSTEM_MESSAGE'),
      /** The text or the action. 操作内容 */
      operate_details: Type.Optional(Type.String()),
      /** The pictures. 图片凭证 */
      image_list: Type.Optional(Type.Array(Type.Unknown()))
    })))
  })
})

/**
 * 商户反馈
 *
 * Reply to a complaint, in the older form: `POST /v3/merchant-service/feedbacks`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/tool/merchant-service/chapter3_6.shtml
 * @deprecated
 */
export const createFeedbackV1 = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/feedbacks',
  title: '商户反馈',
  body: Type.Object({
    /** The order number of WeChat Pay. 微信支付订单号 */
    transaction_id: Type.String(),
    /** The merchant whom the complaint is about. 被诉商户号 */
    complainted_mchid: Type.String(),
    /** The kind of feedback. 反馈类型 */
    feedback_type: Type.Optional(Type.Integer()),
    /** The text of the feedback. 反馈内容 */
    feedback_content: Type.String(),
    /** The media ids of the feedback's pictures. 反馈图片的媒体文件标识 */
    feedback_images: Type.Optional(Type.Array(Type.String())),
    /** Whether the user is asked to confirm. 是否转入用户确认流程 */
    launch_confirm_process: Type.Optional(Type.Boolean())
  })
})

/**
 * 商户上传反馈图片
 *
 * Upload a picture for a reply to a complaint: `POST /v3/merchant-service/images/upload`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467250
 */
export const uploadImage = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/images/upload',
  title: '商户上传反馈图片',
  meta: ['filename', 'sha256'],
  answer: Type.Object({
    /** The id of the media file. 媒体文件标识 */
    media_id: Type.String()
  })
})

/**
 * 图片下载
 *
 * Download a picture of a complaint: `GET /v3/merchant-service/images/{media_id}`
 * @see https://pay.weixin.qq.com/docs/partner/apis/consumer-complaint/images/query-images.html
 */
export const downloadImage = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/images/{media_id}',
  title: '图片下载',
  params: Type.Object({
    /** The id of the media file. 媒体文件标识 */
    media_id: Type.String()
  }),
  binary: true
})
