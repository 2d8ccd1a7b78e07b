import { Type } from '@sinclair/typebox'
import { OneOf, payOperation } from '../define.js'

/**
 * 删除投诉通知回调
 *
 * Delete complaint notification: `DELETE /v3/merchant-service/complaint-notifications`
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
 * Get complaint notification: `GET /v3/merchant-service/complaint-notifications`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012459014
 */
export const getComplaintNotification = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaint-notifications',
  title: '查询投诉通知回调',
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 地址 */
    url: Type.String()
  })
})

/**
 * 创建投诉通知回调
 *
 * Create complaint notification: `POST /v3/merchant-service/complaint-notifications`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012458679
 */
export const createComplaintNotification = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/complaint-notifications',
  title: '创建投诉通知回调',
  body: Type.Object({
    /** 地址 */
    url: Type.String()
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 地址 */
    url: Type.String()
  })
})

/**
 * 更新投诉通知回调
 *
 * Update complaint notification: `PUT /v3/merchant-service/complaint-notifications`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012459282
 */
export const updateComplaintNotification = payOperation({
  method: 'PUT',
  path: '/v3/merchant-service/complaint-notifications',
  title: '更新投诉通知回调',
  body: Type.Object({
    /** 地址 */
    url: Type.String()
  }),
  answer: Type.Object({
    /** 商户号 */
    mchid: Type.String(),
    /** 地址 */
    url: Type.String()
  })
})

/**
 * 查询投诉信息
 *
 * List complaints v1: `GET /v3/merchant-service/complaints`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/tool/merchant-service/chapter3_1.shtml
 * @deprecated
 */
export const listComplaintsV1 = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints',
  title: '查询投诉信息',
  query: Type.Object({
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 开始日期 */
    begin_date: Type.String(),
    /** 结束日期 */
    end_date: Type.String(),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 总数 */
    total_count: Type.Optional(Type.Integer()),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.String(),
      /** 投诉时间 */
      complaint_time: Type.String(),
      /** 金额 */
      amount: Type.Integer(),
      /** 投诉人联系方式（加密） */
      payer_phone: Type.Optional(Type.String()),
      /** 投诉详情 */
      complaint_detail: Type.String(),
      /** 投诉单状态 */
      complaint_state: OneOf('PAYER_COMPLAINTED', 'FROZENED', 'FROZEN_FINISHED', 'PAYER_CANCELED', 'MERCHANT_REFUNDED', 'SYSTEM_REFUNDED', 'MANUAL_UNFROZEN'),
      /** 微信支付订单号 */
      transaction_id: Type.String(),
      frozen_end_time: Type.Optional(Type.String()),
      /** 子商户号 */
      sub_mchid: Type.Optional(Type.String())
    })))
  }),
  decrypted: ['data[].payer_phone']
})

/**
 * 查询投诉单列表
 *
 * List complaints: `GET /v3/merchant-service/complaints-v2`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012533431
 */
export const listComplaints = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints-v2',
  title: '查询投诉单列表',
  query: Type.Object({
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 开始日期 */
    begin_date: Type.String(),
    /** 结束日期 */
    end_date: Type.String(),
    /** 被诉商户号 */
    complainted_mchid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 投诉单号 */
      complaint_id: Type.String(),
      /** 投诉时间 */
      complaint_time: Type.String(),
      /** 投诉详情 */
      complaint_detail: Type.String(),
      /** 投诉单状态 */
      complaint_state: OneOf('PENDING', 'PROCESSING', 'PROCESSED'),
      /** 被诉商户号 */
      complainted_mchid: Type.Optional(Type.String()),
      /** 投诉人联系方式（加密） */
      payer_phone: Type.Optional(Type.String()),
      complaint_order_info: Type.Optional(Type.Array(Type.Object({
        /** 微信支付订单号 */
        transaction_id: Type.String(),
        /** 商户订单号，同一商户号下唯一 */
        out_trade_no: Type.String(),
        /** 金额 */
        amount: Type.Integer()
      }))),
      service_order_info: Type.Optional(Type.Array(Type.Object({
        /** 微信订单号 */
        order_id: Type.Optional(Type.String()),
        /** 商户订单号 */
        out_order_no: Type.Optional(Type.String()),
        /** 状态 */
        state: Type.Optional(OneOf('DOING', 'REVOKED', 'WAITPAY', 'DONE'))
      }))),
      complaint_media_list: Type.Optional(Type.Array(Type.Object({
        media_type: OneOf('USER_COMPLAINT_IMAGE', 'OPERATION_IMAGE'),
        /** 媒体文件地址 */
        media_url: Type.Optional(Type.Array(Type.String()))
      }))),
      complaint_full_refunded: Type.Boolean(),
      incoming_user_response: Type.Boolean(),
      problem_description: Type.String(),
      user_complaint_times: Type.Integer(),
      problem_type: Type.Optional(OneOf('REFUND', 'SERVICE_NOT_WORK', 'OTHERS')),
      apply_refund_amount: Type.Optional(Type.Integer()),
      user_tag_list: Type.Optional(Type.Array(OneOf('TRUSTED', 'HIGH_RISK'))),
      additional_info: Type.Optional(Type.Object({
        /** 类型 */
        type: Type.Optional(OneOf('SHARE_POWER_TYPE')),
        share_power_info: Type.Optional(Type.Object({
          return_time: Type.Optional(Type.String()),
          return_address_info: Type.Optional(Type.Object({
            return_address: Type.Optional(Type.String()),
            longitude: Type.Optional(Type.String()),
            latitude: Type.Optional(Type.String())
          })),
          is_returned_to_same_machine: Type.Optional(Type.Boolean())
        }))
      })),
      in_platform_service: Type.Optional(Type.Boolean()),
      need_immediate_service: Type.Optional(Type.Boolean()),
      is_agent_mode: Type.Optional(Type.Boolean()),
      /** 投诉人标识 */
      payer_openid: Type.Optional(Type.String())
    }))),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 总数 */
    total_count: Type.Optional(Type.Integer())
  }),
  decrypted: ['data[].payer_phone']
})

/**
 * 查询投诉单详情
 *
 * Get complaint: `GET /v3/merchant-service/complaints-v2/{complaint_id}`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012533436
 */
export const getComplaint = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}',
  title: '查询投诉单详情',
  params: Type.Object({
    /** 投诉单号 */
    complaint_id: Type.String()
  }),
  answer: Type.Object({
    /** 投诉单号 */
    complaint_id: Type.String(),
    /** 投诉时间 */
    complaint_time: Type.String(),
    /** 投诉详情 */
    complaint_detail: Type.String(),
    /** 投诉单状态 */
    complaint_state: OneOf('PENDING', 'PROCESSING', 'PROCESSED'),
    /** 被诉商户号 */
    complainted_mchid: Type.Optional(Type.String()),
    /** 投诉人联系方式（加密） */
    payer_phone: Type.Optional(Type.String()),
    /** 投诉人标识 */
    payer_openid: Type.Optional(Type.String()),
    complaint_media_list: Type.Optional(Type.Array(Type.Object({
      media_type: OneOf('USER_COMPLAINT_IMAGE', 'OPERATION_IMAGE'),
      /** 媒体文件地址 */
      media_url: Type.Optional(Type.Array(Type.String()))
    }))),
    complaint_order_info: Type.Optional(Type.Array(Type.Object({
      /** 微信支付订单号 */
      transaction_id: Type.String(),
      /** 商户订单号，同一商户号下唯一 */
      out_trade_no: Type.String(),
      /** 金额 */
      amount: Type.Integer()
    }))),
    service_order_info: Type.Optional(Type.Array(Type.Object({
      /** 微信订单号 */
      order_id: Type.Optional(Type.String()),
      /** 商户订单号 */
      out_order_no: Type.Optional(Type.String()),
      /** 状态 */
      state: Type.Optional(Type.String())
    }))),
    complaint_full_refunded: Type.Boolean(),
    incoming_user_response: Type.Boolean(),
    problem_description: Type.String(),
    user_complaint_times: Type.Integer(),
    problem_type: Type.Optional(OneOf('REFUND', 'SERVICE_NOT_WORK', 'OTHERS')),
    apply_refund_amount: Type.Optional(Type.Integer()),
    user_tag_list: Type.Optional(Type.Array(OneOf('TRUSTED', 'HIGH_RISK'))),
    additional_info: Type.Optional(Type.Object({
      /** 类型 */
      type: Type.Optional(OneOf('SHARE_POWER_TYPE')),
      share_power_info: Type.Optional(Type.Object({
        return_time: Type.Optional(Type.String()),
        return_address_info: Type.Optional(Type.Object({
          return_address: Type.Optional(Type.String()),
          longitude: Type.Optional(Type.String()),
          latitude: Type.Optional(Type.String())
        })),
        is_returned_to_same_machine: Type.Optional(Type.Boolean())
      }))
    })),
    in_platform_service: Type.Optional(Type.Boolean()),
    need_immediate_service: Type.Optional(Type.Boolean()),
    is_agent_mode: Type.Optional(Type.Boolean())
  }),
  decrypted: ['payer_phone']
})

/**
 * 反馈处理完成
 *
 * Complete complaint: `POST /v3/merchant-service/complaints-v2/{complaint_id}/complete`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467255
 */
export const completeComplaint = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}/complete',
  title: '反馈处理完成',
  params: Type.Object({
    /** 投诉单号 */
    complaint_id: Type.String()
  }),
  body: Type.Object({
    /** 被诉商户号 */
    complainted_mchid: Type.String()
  })
})

/**
 * 查询投诉协商历史
 *
 * List negotiation history: `GET /v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012533439
 */
export const listNegotiationHistory = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys',
  title: '查询投诉协商历史',
  params: Type.Object({
    /** 投诉单号 */
    complaint_id: Type.String()
  }),
  query: Type.Object({
    /** 分页大小 */
    limit: Type.Optional(Type.Integer()),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      complaint_media_list: Type.Optional(Type.Object({
        media_type: Type.Optional(OneOf('USER_COMPLAINT_IMAGE', 'OPERATION_IMAGE')),
        /** 媒体文件地址 */
        media_url: Type.Optional(Type.Array(Type.String()))
      })),
      log_id: Type.String(),
      operator: Type.String(),
      operate_time: Type.String(),
      operate_type: OneOf('USER_CREATE_COMPLAINT', 'USER_CONTINUE_COMPLAINT', 'USER_RESPONSE', 'PLATFORM_RESPONSE', 'MERCHANT_RESPONSE', 'MERCHANT_CONFIRM_COMPLETE', 'USER_CREATE_COMPLAINT_SYSTEM_MESSAGE', 'COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE', 'USER_CONTINUE_COMPLAINT_SYSTEM_MESSAGE', 'USER_REVOKE_COMPLAINT', 'USER_COMFIRM_COMPLAINT', 'PLATFORM_HELP_APPLICATION', 'USER_APPLY_PLATFORM_HELP', 'MERCHANT_APPROVE_REFUND', 'MERCHANT_REFUSE_RERUND', 'USER_SUBMIT_SATISFACTION', 'SERVICE_ORDER_CANCEL', 'SERVICE_ORDER_COMPLETE', 'COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE', 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE', 'COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE', 'USER_APPLY_PLATFORM_SERVICE', 'USER_CANCEL_PLATFORM_SERVICE', 'PLATFORM_SERVICE_FINISHED', 'USER_CLICK_RESPONSE'),
      operate_details: Type.Optional(Type.String()),
      image_list: Type.Optional(Type.Array(Type.String())),
      user_appy_platform_service_reason: Type.Optional(Type.String()),
      user_appy_platform_service_reason_description: Type.Optional(Type.String()),
      normal_message: Type.Optional(Type.Object({
        blocks: Type.Optional(Type.Array(Type.Object({
          /** 类型 */
          type: Type.Optional(OneOf('TEXT', 'IMAGE', 'LINK', 'FAQ_LIST', 'BUTTON', 'BUTTON_GROUP')),
          text: Type.Optional(Type.Object({
            text: Type.Optional(Type.String()),
            color: Type.Optional(OneOf('DEFAULT', 'SECONDARY')),
            is_bold: Type.Optional(Type.Boolean())
          })),
          image: Type.Optional(Type.Object({
            /** 媒体文件标识 */
            media_id: Type.Optional(Type.String()),
            image_style_type: Type.Optional(OneOf('IMAGE_STYLE_TYPE_NARROW', 'IMAGE_STYLE_TYPE_WIDE'))
          })),
          link: Type.Optional(Type.Object({
            text: Type.Optional(Type.String()),
            action: Type.Optional(Type.Object({
              /** 动作类型 */
              action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
              jump_url: Type.Optional(Type.String()),
              mini_program_jump_info: Type.Optional(Type.Object({
                /** 应用 ID */
                appid: Type.String(),
                path: Type.String(),
                text: Type.String()
              })),
              message_info: Type.Optional(Type.Object({
                content: Type.String(),
                custom_data: Type.Optional(Type.String())
              })),
              action_id: Type.Optional(Type.String())
            })),
            invalid_info: Type.Optional(Type.Object({
              expired_time: Type.Optional(Type.String()),
              multi_clickable: Type.Optional(Type.Boolean())
            }))
          })),
          faq_list: Type.Optional(Type.Object({
            faqs: Type.Optional(Type.Array(Type.Object({
              faq_id: Type.Optional(Type.String()),
              faq_title: Type.Optional(Type.String()),
              action: Type.Optional(Type.Object({
                /** 动作类型 */
                action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
                jump_url: Type.Optional(Type.String()),
                mini_program_jump_info: Type.Optional(Type.Object({
                  /** 应用 ID */
                  appid: Type.String(),
                  path: Type.String(),
                  text: Type.String()
                })),
                message_info: Type.Optional(Type.Object({
                  content: Type.String(),
                  custom_data: Type.Optional(Type.String())
                })),
                action_id: Type.Optional(Type.String())
              }))
            })))
          })),
          button: Type.Optional(Type.Object({
            text: Type.Optional(Type.String()),
            action: Type.Optional(Type.Object({
              /** 动作类型 */
              action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
              jump_url: Type.Optional(Type.String()),
              mini_program_jump_info: Type.Optional(Type.Object({
                /** 应用 ID */
                appid: Type.String(),
                path: Type.String(),
                text: Type.String()
              })),
              message_info: Type.Optional(Type.Object({
                content: Type.String(),
                custom_data: Type.Optional(Type.String())
              })),
              action_id: Type.Optional(Type.String())
            })),
            invalid_info: Type.Optional(Type.Object({
              expired_time: Type.Optional(Type.String()),
              multi_clickable: Type.Optional(Type.Boolean())
            }))
          })),
          button_group: Type.Optional(Type.Object({
            buttons: Type.Optional(Type.Array(Type.Object({
              text: Type.Optional(Type.String()),
              action: Type.Optional(Type.Object({
                /** 动作类型 */
                action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
                jump_url: Type.Optional(Type.String()),
                mini_program_jump_info: Type.Optional(Type.Object({
                  /** 应用 ID */
                  appid: Type.String(),
                  path: Type.String(),
                  text: Type.String()
                })),
                message_info: Type.Optional(Type.Object({
                  content: Type.String(),
                  custom_data: Type.Optional(Type.String())
                })),
                action_id: Type.Optional(Type.String())
              })),
              invalid_info: Type.Optional(Type.Object({
                expired_time: Type.Optional(Type.String()),
                multi_clickable: Type.Optional(Type.Boolean())
              }))
            }))),
            button_layout: Type.Optional(OneOf('LAYOUT_UNKNOWN', 'LAYOUT_HORIZONTAL', 'LAYOUT_VERTICAL')),
            invalid_info: Type.Optional(Type.Object({
              expired_time: Type.Optional(Type.String()),
              multi_clickable: Type.Optional(Type.Boolean())
            }))
          }))
        }))),
        sender_identity: Type.Optional(OneOf('UNKNOWN', 'MANUAL', 'MACHINE')),
        custom_data: Type.Optional(Type.String())
      })),
      click_message: Type.Optional(Type.Object({
        message_content: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
        action_id: Type.Optional(Type.String()),
        clicked_log_id: Type.Optional(Type.String())
      }))
    }))),
    /** 分页大小 */
    limit: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Integer(),
    /** 总数 */
    total_count: Type.Optional(Type.Integer())
  })
})

/**
 * 提交回复
 *
 * Respond: `POST /v3/merchant-service/complaints-v2/{complaint_id}/response`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467254
 */
export const respond = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}/response',
  title: '提交回复',
  params: Type.Object({
    /** 投诉单号 */
    complaint_id: Type.String()
  }),
  body: Type.Object({
    /** 被诉商户号 */
    complainted_mchid: Type.String(),
    /** 回复内容 */
    response_content: Type.String(),
    /** 回复图片 */
    response_images: Type.Optional(Type.Array(Type.String())),
    jump_url: Type.Optional(Type.String()),
    jump_url_text: Type.Optional(Type.String()),
    mini_program_jump_info: Type.Optional(Type.Object({
      /** 应用 ID */
      appid: Type.String(),
      path: Type.String(),
      text: Type.String()
    }))
  })
})

/**
 * 回复需要即时服务的投诉单
 *
 * Respond immediate service: `POST /v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service`
 */
export const respondImmediateService = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service',
  title: '回复需要即时服务的投诉单',
  params: Type.Object({
    /** 投诉单号 */
    complaint_id: Type.String()
  }),
  body: Type.Object({
    /** 被诉商户号 */
    complainted_mchid: Type.String(),
    message: Type.Object({
      blocks: Type.Optional(Type.Array(Type.Object({
        /** 类型 */
        type: Type.Optional(OneOf('TEXT', 'IMAGE', 'LINK', 'FAQ_LIST', 'BUTTON', 'BUTTON_GROUP')),
        text: Type.Optional(Type.Object({
          text: Type.Optional(Type.String()),
          color: Type.Optional(OneOf('DEFAULT', 'SECONDARY')),
          is_bold: Type.Optional(Type.Boolean())
        })),
        image: Type.Optional(Type.Object({
          /** 媒体文件标识 */
          media_id: Type.Optional(Type.String()),
          image_style_type: Type.Optional(OneOf('IMAGE_STYLE_TYPE_NARROW', 'IMAGE_STYLE_TYPE_WIDE'))
        })),
        link: Type.Optional(Type.Object({
          text: Type.Optional(Type.String()),
          action: Type.Optional(Type.Object({
            /** 动作类型 */
            action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
            jump_url: Type.Optional(Type.String()),
            mini_program_jump_info: Type.Optional(Type.Object({
              /** 应用 ID */
              appid: Type.String(),
              path: Type.Optional(Type.String()),
              text: Type.Optional(Type.String())
            })),
            message_info: Type.Optional(Type.Object({
              content: Type.String(),
              custom_data: Type.Optional(Type.String())
            })),
            action_id: Type.Optional(Type.String())
          })),
          invalid_info: Type.Optional(Type.Object({
            expired_time: Type.Optional(Type.String()),
            multi_clickable: Type.Optional(Type.Boolean())
          }))
        })),
        faq_list: Type.Optional(Type.Object({
          faqs: Type.Optional(Type.Array(Type.Object({
            faq_id: Type.Optional(Type.String()),
            faq_title: Type.Optional(Type.String()),
            action: Type.Optional(Type.Object({
              /** 动作类型 */
              action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
              jump_url: Type.Optional(Type.String()),
              mini_program_jump_info: Type.Optional(Type.Object({
                /** 应用 ID */
                appid: Type.String(),
                path: Type.Optional(Type.String()),
                text: Type.Optional(Type.String())
              })),
              message_info: Type.Optional(Type.Object({
                content: Type.String(),
                custom_data: Type.Optional(Type.String())
              })),
              action_id: Type.Optional(Type.String())
            }))
          })))
        })),
        button: Type.Optional(Type.Object({
          text: Type.Optional(Type.String()),
          action: Type.Optional(Type.Object({
            /** 动作类型 */
            action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
            jump_url: Type.Optional(Type.String()),
            mini_program_jump_info: Type.Optional(Type.Object({
              /** 应用 ID */
              appid: Type.String(),
              path: Type.Optional(Type.String()),
              text: Type.Optional(Type.String())
            })),
            message_info: Type.Optional(Type.Object({
              content: Type.String(),
              custom_data: Type.Optional(Type.String())
            })),
            action_id: Type.Optional(Type.String())
          })),
          invalid_info: Type.Optional(Type.Object({
            expired_time: Type.Optional(Type.String()),
            multi_clickable: Type.Optional(Type.Boolean())
          }))
        })),
        button_group: Type.Optional(Type.Object({
          buttons: Type.Optional(Type.Array(Type.Object({
            text: Type.Optional(Type.String()),
            action: Type.Optional(Type.Object({
              /** 动作类型 */
              action_type: Type.Optional(OneOf('ACTION_TYPE_SEND_MESSAGE', 'ACTION_TYPE_JUMP_URL', 'ACTION_TYPE_JUMP_MINI_PROGRAM')),
              jump_url: Type.Optional(Type.String()),
              mini_program_jump_info: Type.Optional(Type.Object({
                /** 应用 ID */
                appid: Type.String(),
                path: Type.Optional(Type.String()),
                text: Type.Optional(Type.String())
              })),
              message_info: Type.Optional(Type.Object({
                content: Type.String(),
                custom_data: Type.Optional(Type.String())
              })),
              action_id: Type.Optional(Type.String())
            })),
            invalid_info: Type.Optional(Type.Object({
              expired_time: Type.Optional(Type.String()),
              multi_clickable: Type.Optional(Type.Boolean())
            }))
          }))),
          button_layout: Type.Optional(OneOf('LAYOUT_UNKNOWN', 'LAYOUT_HORIZONTAL', 'LAYOUT_VERTICAL')),
          invalid_info: Type.Optional(Type.Object({
            expired_time: Type.Optional(Type.String()),
            multi_clickable: Type.Optional(Type.Boolean())
          }))
        }))
      }))),
      sender_identity: Type.Optional(OneOf('UNKNOWN', 'MANUAL', 'MACHINE')),
      custom_data: Type.Optional(Type.String())
    }),
    idempotent_id: Type.String()
  }),
  answer: Type.Object({
    log_id: Type.Optional(Type.String())
  })
})

/**
 * 更新退款审批结果
 *
 * Update refund progress: `POST /v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467256
 */
export const updateRefundProgress = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress',
  title: '更新退款审批结果',
  params: Type.Object({
    /** 投诉单号 */
    complaint_id: Type.String()
  }),
  body: Type.Object({
    action: OneOf('REJECT', 'APPROVE'),
    launch_refund_day: Type.Optional(Type.Integer()),
    reject_reason: Type.Optional(Type.String()),
    reject_media_list: Type.Optional(Type.Array(Type.String())),
    remark: Type.Optional(Type.String())
  })
})

/**
 * 查询投诉详情
 *
 * Get complaint v1: `GET /v3/merchant-service/complaints/{transaction_id}`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/tool/merchant-service/chapter3_8.shtml
 * @deprecated
 */
export const getComplaintV1 = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints/{transaction_id}',
  title: '查询投诉详情',
  params: Type.Object({
    /** 微信支付订单号 */
    transaction_id: Type.String()
  }),
  answer: Type.Object({
    /** 商户订单号，同一商户号下唯一 */
    out_trade_no: Type.String(),
    /** 投诉时间 */
    complaint_time: Type.String(),
    /** 金额 */
    amount: Type.Integer(),
    /** 投诉人联系方式（加密） */
    payer_phone: Type.Optional(Type.String()),
    /** 投诉详情 */
    complaint_detail: Type.String(),
    /** 投诉单状态 */
    complaint_state: Type.Optional(Type.String()),
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    frozen_end_time: Type.Optional(Type.String()),
    /** 子商户号 */
    sub_mchid: Type.Optional(Type.String()),
    complaint_handle_state: Type.String()
  }),
  decrypted: ['payer_phone']
})

/**
 * 查询投诉协商历史
 *
 * List negotiation history v1: `GET /v3/merchant-service/complaints/{transaction_id}/negotiation-historys`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/tool/merchant-service/chapter3_7.shtml
 * @deprecated
 */
export const listNegotiationHistoryV1 = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/complaints/{transaction_id}/negotiation-historys',
  title: '查询投诉协商历史',
  params: Type.Object({
    /** 微信支付订单号 */
    transaction_id: Type.String()
  }),
  answer: Type.Object({
    complaint_negotiation_history: Type.Optional(Type.Array(Type.Object({
      operate_user: Type.String(),
      operate_time: Type.String(),
      operate_type: OneOf('USER_CREATE_COMPLAINT', 'CREATE_COMPLAINT_BY_PLATFORM', 'USER_CONTINUE_COMPLAINT', 'USER_REVOKE_COMPLAINT', 'USER_CONFIRM_COMPLAINT', 'SELLER_REFUND', 'MERCHANT_LAUNCH_CONFIRM_PROCESS', 'USER_RESPONSE', 'MERCHANT_RESPONSE', 'RESPONSE_BY_PLATFORM', 'CONTINUE_COMPLAINT_BY_PLATFORM', 'CREATE_COMPLAINT_SYSTEM_MESSAGE', 'COMPLAINT_TIMEOUT_SYSTEM_MESSAGE', 'SELLER_REFUND_SYSTEM_MESSAGE', 'CONTINUE_COMPLAINT_SYSTEM_MESSAGE', 'LAUNCH_CONFIRM_PROCESS_SYSTEM_MESSAGE'),
      operate_details: Type.Optional(Type.String()),
      image_list: Type.Optional(Type.Array(Type.Unknown()))
    })))
  })
})

/**
 * 商户反馈
 *
 * Create feedback v1: `POST /v3/merchant-service/feedbacks`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3/wxpay/tool/merchant-service/chapter3_6.shtml
 * @deprecated
 */
export const createFeedbackV1 = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/feedbacks',
  title: '商户反馈',
  body: Type.Object({
    /** 微信支付订单号 */
    transaction_id: Type.String(),
    /** 被诉商户号 */
    complainted_mchid: Type.String(),
    feedback_type: Type.Optional(Type.Integer()),
    feedback_content: Type.String(),
    feedback_images: Type.Optional(Type.Array(Type.String())),
    launch_confirm_process: Type.Optional(Type.Boolean())
  })
})

/**
 * 商户上传反馈图片
 *
 * Upload image: `POST /v3/merchant-service/images/upload`
 * @see https://pay.weixin.qq.com/doc/v3/merchant/4012467250
 */
export const uploadImage = payOperation({
  method: 'POST',
  path: '/v3/merchant-service/images/upload',
  title: '商户上传反馈图片',
  meta: ['filename', 'sha256'],
  answer: Type.Object({
    /** 媒体文件标识 */
    media_id: Type.String()
  })
})

/**
 * 图片下载
 *
 * Download image: `GET /v3/merchant-service/images/{media_id}`
 * @see https://pay.weixin.qq.com/docs/partner/apis/consumer-complaint/images/query-images.html
 */
export const downloadImage = payOperation({
  method: 'GET',
  path: '/v3/merchant-service/images/{media_id}',
  title: '图片下载',
  params: Type.Object({
    /** 媒体文件标识 */
    media_id: Type.String()
  }),
  binary: true
})
