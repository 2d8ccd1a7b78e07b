import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Numeric } from '../../schemas.js'

const Content = Type.Object({
  commentId: Type.String(),
  amount: Type.Integer(),
  orderId: Type.String(),
  wxPayId: Type.String(),
  payTime: Numeric,
  createTime: Type.Integer(),
  score: Type.Integer(),
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/guarantee/comment.html#_4-2%E9%87%8D%E7%BD%AEApi%E5%AE%A2%E6%9C%8Dquota
 */
export const resetApiKfQuota = operation({
  method: 'POST',
  path: '/wxaapi/comment/apikfquota/reset',
  body: Type.Object({ commentId: Type.String() })
})

/**
 * Get a comment.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/guarantee/comment.html#_1-3%E6%9F%A5%E8%AF%A2%E8%AF%84%E4%BB%B7%E8%AF%A6%E6%83%85
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
      createTime: Type.Integer(),
      score: Type.Integer(),
      content: Type.Object({
        txt: Type.String(),
        media: Type.Optional(Type.Array(Type.Object({
          img: Type.Optional(Type.String()),
          thumbImg: Type.Optional(Type.String()),
          video: Type.Optional(Type.String()),
          videoCover: Type.Optional(Type.String()),
          videoDuration: Type.Optional(Type.Integer())
        })))
      })
    }))
  })
})

/**
 * Reply to a comment.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/guarantee/comment.html#_2-1%E5%88%9B%E5%BB%BA%E8%AF%84%E8%AE%BA
 */
export const addCommentReply = operation({
  method: 'POST',
  path: '/wxaapi/comment/commentreply/add',
  body: Type.Object({ commentId: Type.String(), content: Type.String() })
})

/**
 * Delete a reply.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/guarantee/comment.html#_3-2%E5%88%A0%E9%99%A4%E5%9B%9E%E5%A4%8D
 */
export const deleteCommentReply = operation({
  method: 'POST',
  path: '/wxaapi/comment/commentreply/delete',
  body: Type.Object({ commentId: Type.String(), replyId: Type.String(), commentReplyId: Type.String() })
})

/**
 * Confirm that a dispute is settled.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/guarantee/comment.html#_5%E3%80%81%E7%A1%AE%E8%AE%A4%E5%92%8C%E8%A7%A3
 */
export const confirmCompromise = operation({
  method: 'POST',
  path: '/wxaapi/comment/confirmcompromise',
  body: Type.Object({
    commentId: Type.String(),
    picList: Type.Optional(Type.Array(Type.String())),
    content: Type.Optional(Type.String())
  })
})

/**
 * List the comments.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/guarantee/comment.html#_1-1%E6%9F%A5%E8%AF%A2%E8%AF%84%E4%BB%B7%E5%88%97%E8%A1%A8
 */
export const getCommentList = operation({
  method: 'GET',
  path: '/wxaapi/comment/mpcommentlist/get',
  query: Type.Object({
    startTime: Type.Integer(),
    endTime: Type.Integer(),
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/guarantee/comment.html#_1-2%E6%9F%A5%E8%AF%A2%E8%AF%84%E8%AE%BA%E5%88%97%E8%A1%A8
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
        createTime: Type.Integer(),
        updateTime: Type.Integer()
      }),
      commentReplyList: Type.Array(Type.Object({
        commentReplyId: Type.String(),
        commentId: Type.String(),
        commentReplyContent: Type.Object({ content: Type.String() }),
        commentReplyObject: Type.Object({ nickname: Type.String(), imgUrl: Type.String() }),
        createTime: Type.Integer(),
        updateTime: Type.Integer()
      }))
    })
  })
})
