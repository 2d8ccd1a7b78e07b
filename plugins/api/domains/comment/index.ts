import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Numeric } from '../../schemas.js'

const Content = Type.Object({
  commentId: Type.String(),
  amount: Numeric,
  orderId: Type.String(),
  wxPayId: Type.String(),
  payTime: Numeric,
  createTime: Numeric,
  score: Numeric,
  productInfo: Type.Object({
    productList: Type.Array(Type.Object({ name: Type.String(), picUrl: Type.String() }))
  }),
  orderInfo: Type.Optional(Type.Object({ busiOrderId: Type.String() })),
  userInfo: Type.Optional(Type.Object({ openid: Type.String(), nickName: Type.String(), headImg: Type.String() })),
  bizInfo: Type.Optional(Type.Object({ appid: Type.String(), nickName: Type.String(), headImg: Type.String() })),
  content: Type.Object({
    txt: Type.String(),
    media: Type.Optional(Type.Array(Type.Object({
      img: Type.Optional(Type.String()),
      thumbImg: Type.Optional(Type.String()),
      video: Type.Optional(Type.String()),
      videoCover: Type.Optional(Type.String()),
      videoDuration: Type.Optional(Type.Integer())
    })))
  }),
  extInfo: Type.Optional(Type.Object({ isAlreadySendTmpl: Type.Boolean() }))
})

/**
 * Reset the quota of customer service calls.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_resetapikfquota
 */
export const resetApiKfQuota = operation({
  method: 'POST',
  path: '/wxaapi/comment/apikfquota/reset',
  body: Type.Object({ commentId: Type.String() }),
  answer: Type.Object({ success: Type.Optional(Type.Boolean()) })
})

/**
 * Get a comment.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_getcommentinfo
 */
export const getCommentInfo = operation({
  method: 'GET',
  path: '/wxaapi/comment/commentinfo/get',
  query: Type.Object({ commentId: Type.String() }),
  answer: Type.Object({
    info: Type.Object({ content: Content }),
    processInfo: Type.Optional(Type.Object({
      commentId: Type.String(),
      actionList: Type.Array(Type.Object({ type: Type.Integer(), updateTime: Type.Optional(Type.Integer()) }))
    })),
    oldComment: Type.Optional(Type.Object({
      commentId: Type.String(),
      createTime: Numeric,
      score: Type.Integer(),
      content: Type.Object({
        txt: Type.String(),
        media: Type.Optional(Type.Array(Type.Object({
          img: Type.Optional(Type.String()),
          thumbImg: Type.Optional(Type.String()),
          video: Type.Optional(Type.String()),
          videoCover: Type.Optional(Type.String()),
          videoDuration: Type.Optional(Type.Integer())
        }))),
        ext: Type.Optional(Type.String())
      })
    }))
  })
})

/**
 * Reply to a comment.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_addcommentreply
 */
export const addCommentReply = operation({
  method: 'POST',
  path: '/wxaapi/comment/commentreply/add',
  body: Type.Object({
    commentId: Type.String(),
    content: Type.String(),
    replyId: Type.String()
  }),
  answer: Type.Object({ success: Type.Optional(Type.Boolean()) })
})

/**
 * Delete a reply.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_deletecommentreply
 */
export const deleteCommentReply = operation({
  method: 'POST',
  path: '/wxaapi/comment/commentreply/delete',
  body: Type.Object({ commentId: Type.String(), replyId: Type.String(), commentReplyId: Type.String() }),
  answer: Type.Object({ success: Type.Optional(Type.Boolean()) })
})

/**
 * Confirm that a dispute is settled.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_confirmcompromise
 */
export const confirmCompromise = operation({
  method: 'POST',
  path: '/wxaapi/comment/confirmcompromise',
  body: Type.Object({
    commentId: Type.String(),
    picList: Type.Optional(Type.Array(Type.String())),
    content: Type.Optional(Type.String())
  }),
  answer: Type.Object({ success: Type.Optional(Type.Boolean()) })
})

/**
 * List the comments.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_getccommentlist
 */
export const getCommentList = operation({
  method: 'GET',
  path: '/wxaapi/comment/mpcommentlist/get',
  query: Type.Object({
    startTime: Numeric,
    endTime: Numeric,
    filterType: Type.Optional(Type.Integer()),
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    commentList: Type.Array(Content),
    total: Type.Integer(),
    offset: Type.Optional(Type.Integer())
  })
})

/**
 * List the replies to a comment.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_getcommentreplylist
 */
export const getReplyList = operation({
  method: 'GET',
  path: '/wxaapi/comment/replyandcommentreplylist/get',
  query: Type.Object({ commentId: Type.String() }),
  answer: Type.Object({
    list: Type.Object({
      reply: Type.Object({
        replyId: Type.String(),
        commentId: Type.String(),
        replyContent: Type.Object({ content: Type.String() }),
        replyObject: Type.Object({ nickname: Type.String(), imgUrl: Type.String() }),
        createTime: Numeric,
        updateTime: Numeric
      }),
      commentReplyList: Type.Array(Type.Object({
        commentReplyId: Type.String(),
        commentId: Type.String(),
        commentReplyContent: Type.Object({ content: Type.String() }),
        commentReplyObject: Type.Object({ nickname: Type.String(), imgUrl: Type.String() }),
        createTime: Numeric,
        updateTime: Numeric
      }))
    })
  })
})

/**
 * Add a comment of the merchant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_addreply
 */
export const addReply = operation({
  method: 'POST',
  path: '/wxaapi/comment/reply/add',
  body: Type.Object({
    commentId: Type.String(),
    content: Type.String()
  }),
  answer: Type.Object({
    success: Type.Boolean()
  })
})

/**
 * Delete a comment of the merchant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_deletereply
 */
export const deleteReply = operation({
  method: 'POST',
  path: '/wxaapi/comment/reply/delete',
  body: Type.Object({
    commentId: Type.String(),
    replyId: Type.String()
  }),
  answer: Type.Object({
    success: Type.Boolean()
  })
})
