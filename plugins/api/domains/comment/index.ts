import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger, Numeric, NumericText } from '../../schemas.js'

const Content = Type.Object({
  /** The id of the comment. */
  commentId: Type.String(),
  /** The amount paid, in fen. */
  amount: NumericText,
  /** The order number. */
  orderId: Type.String(),
  /** The order number of WeChat Pay. */
  wxPayId: Type.String(),
  /** The time when it was paid, in Unix seconds. */
  payTime: NumericText,
  /** The time when it was created, in Unix seconds. */
  createTime: NumericText,
  /** The score: 100 for a star, up to 500. */
  score: NumericText,
  /** The goods. */
  productInfo: Type.Object({
    /** The goods, one by one. */
    productList: Type.Array(Type.Object({
      /** The name of the goods. */
      name: Type.String(),
      /** The address of the picture. */
      picUrl: Type.String()
    }))
  }),
  /** The order. */
  orderInfo: Type.Optional(Type.Object({
    /** The merchant's own order number. */
    busiOrderId: Type.String()
  })),
  /** The user. */
  userInfo: Type.Optional(Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The name. */
    nickName: Type.String(),
    /** The address of the picture. */
    headImg: Type.String()
  })),
  /** The Mini Program. */
  bizInfo: Type.Optional(Type.Object({
    /** The appid of the Mini Program. */
    appid: Type.String(),
    /** The name. */
    nickName: Type.String(),
    /** The address of the picture. */
    headImg: Type.String()
  })),
  /** The text of the user. */
  content: Type.Object({
    /** The text. */
    txt: Type.String(),
    /** The pictures and videos. */
    media: Type.Optional(Type.Array(Type.Object({
      /** The address of the picture. */
      img: Type.Optional(Type.String()),
      /** The address of the small picture. */
      thumbImg: Type.Optional(Type.String()),
      /** The address of the video. */
      video: Type.Optional(Type.String()),
      /** The address of the video's cover. */
      videoCover: Type.Optional(Type.String()),
      /** The length of the video, in seconds. */
      videoDuration: Type.Optional(Type.Integer())
    })))
  }),
  /** Further information. */
  extInfo: Type.Optional(Type.Object({
    /** Whether the user has already been notified of a reply. */
    isAlreadySendTmpl: Type.Boolean()
  }))
})

/**
 * Reset the quota of customer service calls.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_resetapikfquota
 */
export const resetApiKfQuota = operation({
  method: 'POST',
  path: '/wxaapi/comment/apikfquota/reset',
  body: Type.Object({
    /** The id of the comment. */
    commentId: Type.String()
  }),
  answer: Type.Object({
    /** Whether it worked. */
    success: Type.Optional(Type.Boolean())
  })
})

/**
 * Get a comment.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_getcommentinfo
 */
export const getCommentInfo = operation({
  method: 'GET',
  path: '/wxaapi/comment/commentinfo/get',
  query: Type.Object({
    /** The id of the comment. */
    commentId: Type.String()
  }),
  answer: Type.Object({
    /** The comment. */
    info: Type.Object({
      /** The comment. */
      content: Content
    }),
    /** The handling of the comment; of a bad comment alone. */
    processInfo: Type.Optional(Type.Object({
      /** The id of the comment. */
      commentId: Type.String(),
      /** The steps. The last one with an `updateTime` is the present one. */
      actionList: Type.Array(Type.Object({
        /** The kind of step. */
        type: Type.Integer(),
        /** The time, in Unix seconds. */
        updateTime: Type.Optional(Type.Integer())
      }))
    })),
    /** The comment before the user changed it; of a changed comment alone. */
    oldComment: Type.Optional(Type.Object({
      /** The id of the comment. */
      commentId: Type.String(),
      /** The time when it was created, in Unix seconds. */
      createTime: NumericText,
      /** The score: 100 for a star, up to 500. */
      score: Type.Integer(),
      /** The text of the user. */
      content: Type.Object({
        /** The text. */
        txt: Type.Optional(Type.String()),
        /** The pictures and videos. */
        media: Type.Optional(Type.Array(Type.Object({
          /** The address of the picture. */
          img: Type.Optional(Type.String()),
          /** The address of the small picture. */
          thumbImg: Type.Optional(Type.String()),
          /** The address of the video. */
          video: Type.Optional(Type.String()),
          /** The address of the video's cover. */
          videoCover: Type.Optional(Type.String()),
          /** The length of the video, in seconds. */
          videoDuration: Type.Optional(Type.Integer())
        }))),
        /** Further information. */
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
    /** The id of the comment. */
    commentId: Type.String(),
    /** The text of the reply. */
    content: Type.String(),
    /** The id of the reply. */
    replyId: Type.String()
  }),
  answer: Type.Object({
    /** Whether it worked. */
    success: Type.Optional(Type.Boolean())
  })
})

/**
 * Delete a reply.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_deletecommentreply
 */
export const deleteCommentReply = operation({
  method: 'POST',
  path: '/wxaapi/comment/commentreply/delete',
  body: Type.Object({
    /** The id of the comment. */
    commentId: Type.String(),
    /** The id of the reply. */
    replyId: Type.String(),
    /** The id of the reply to the reply. */
    commentReplyId: Type.String()
  }),
  answer: Type.Object({
    /** Whether it worked. */
    success: Type.Optional(Type.Boolean())
  })
})

/**
 * Confirm that a dispute is settled.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_confirmcompromise
 */
export const confirmCompromise = operation({
  method: 'POST',
  path: '/wxaapi/comment/confirmcompromise',
  body: Type.Object({
    /** The id of the comment. */
    commentId: Type.String(),
    /** The media ids of pictures as proof. */
    picList: Type.Optional(Type.Array(Type.String())),
    /** A description of the settlement. */
    content: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** Whether it worked. */
    success: Type.Optional(Type.Boolean())
  })
})

/**
 * List the comments.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/transaction-guarantee/comment/api_getccommentlist
 */
export const getCommentList = operation({
  method: 'GET',
  path: '/wxaapi/comment/mpcommentlist/get',
  query: Type.Object({
    /** The start of the time, in Unix seconds. */
    startTime: Numeric,
    /** The end of the time, in Unix seconds. */
    endTime: Numeric,
    /** The comments. `1`: bad comments, with 1 or 2 stars. `2`: good comments, with 4 or 5 stars. `3`: bad comments that are not settled. `4`: comments that wait for your reply. `5`: bad ones that the user changed. `6`: all. */
    filterType: Type.Optional(KnownInteger(1, 2, 3, 4, 5, 6)),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return, 8 by default. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The comment. */
    commentList: Type.Array(Content),
    /** The total number of entries. */
    total: Type.Integer(),
    /** The index of the first item, counted from 0. */
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
  query: Type.Object({
    /** The id of the comment. */
    commentId: Type.String()
  }),
  answer: Type.Object({
    /** The replies. */
    list: Type.Object({
      /** The reply of the Mini Program. */
      reply: Type.Object({
        /** The id of the reply. */
        replyId: Type.String(),
        /** The id of the comment. */
        commentId: Type.String(),
        /** The text. */
        replyContent: Type.Object({
          /** The text. */
          content: Type.String()
        }),
        /** The author of the reply. */
        replyObject: Type.Object({
          /** The name. */
          nickname: Type.String(),
          /** The address of the picture. */
          imgUrl: Type.String()
        }),
        /** The time when it was created, in Unix seconds. */
        createTime: NumericText,
        /** The time, in Unix seconds. */
        updateTime: NumericText
      }),
      /** The replies to the reply. */
      commentReplyList: Type.Array(Type.Object({
        /** The id of the reply to the reply. */
        commentReplyId: Type.String(),
        /** The id of the comment. */
        commentId: Type.String(),
        /** The text. */
        commentReplyContent: Type.Object({
          /** The text. */
          content: Type.String()
        }),
        /** The author of the reply. */
        commentReplyObject: Type.Object({
          /** The name. */
          nickname: Type.String(),
          /** The address of the picture. */
          imgUrl: Type.String()
        }),
        /** The time when it was created, in Unix seconds. */
        createTime: NumericText,
        /** The time, in Unix seconds. */
        updateTime: NumericText
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
    /** The id of the comment. */
    commentId: Type.String(),
    /** The text of the reply. */
    content: Type.String()
  }),
  answer: Type.Object({
    /** Whether it worked. */
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
    /** The id of the comment. */
    commentId: Type.String(),
    /** The id of the reply. */
    replyId: Type.String()
  }),
  answer: Type.Object({
    /** Whether it worked. */
    success: Type.Boolean()
  })
})
