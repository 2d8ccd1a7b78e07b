import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Flag, Id } from '../../schemas.js'

const Product = Type.Object({ productId: Id, appId: Type.String(), customizeInfo: Type.Optional(Type.String()) })

const ProductCat = Type.Object({ catId: Type.Integer(), name: Type.String() })

const CouponDetail = Type.Object({
  type: Type.Integer(),
  restNum: Type.Integer(),
  discountInfo: Type.Object({
    discountCondition: Type.Optional(Type.Object({
      productCnt: Type.Optional(Type.Integer()),
      productIds: Type.Optional(Type.Array(Type.Integer())),
      productPrice: Type.Optional(Type.Integer())
    })),
    discountFee: Type.Optional(Type.Integer()),
    discountNum: Type.Optional(Type.Integer())
  }),
  receiveInfo: Type.Optional(Type.Object({
    limitNumOnePerson: Type.Integer(),
    startTime: Type.Optional(DateTime),
    endTime: Type.Optional(DateTime)
  })),
  validInfo: Type.Object({
    validType: Type.String(),
    validDayNum: Type.Optional(Type.Integer()),
    startTime: Type.Optional(DateTime),
    endTime: Type.Optional(DateTime)
  })
})

const ShippingMethods = Type.Object({ express: Flag, same_city: Flag, pickup: Flag })

/**
 * Add a promoter's customized information.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/customized-userinfo.html
 */
export const addPromoterCustomizeInfo = operation({
  method: 'POST',
  path: '/union/promoter/open_account/add_customize_info',
  body: Type.Object({ unionid: Type.String(), customizeInfo: Type.String() })
})

/**
 * Bind a promoter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/customized-userinfo.html
 */
export const bindPromoter = operation({
  method: 'POST',
  path: '/union/promoter/open_account/bind',
  body: Type.Object({ openAccount: Type.String() })
})

/**
 * Delete a promoter's customized information.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/customized-userinfo.html
 */
export const deletePromoterCustomizeInfo = operation({
  method: 'POST',
  path: '/union/promoter/open_account/del_customize_info',
  body: Type.Object({ unionid: Type.String() })
})

/**
 * Get a promoter's account.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/customized-userinfo.html
 */
export const getPromoter = operation({
  method: 'GET',
  path: '/union/promoter/open_account/get',
  answer: Type.Object({ openAccount: Type.String() })
})

/**
 * Get a promoter's customized information.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/customized-userinfo.html
 */
export const getPromoterCustomizeInfo = operation({
  method: 'GET',
  path: '/union/promoter/open_account/get_customize_info',
  query: Type.Object({ unionid: Type.String() }),
  answer: Type.Object({ customizeInfo: Type.String() })
})

/**
 * Get what promotes a product of the shop component.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/promoter/openpromotion.html
 */
export const generateOpenProduct = operation({
  method: 'POST',
  path: '/union/promoter/open_product/generate',
  body: Type.Object({
    pid: Type.String(),
    getShortUrl: Type.Optional(Type.Boolean()),
    getInfo: Type.Optional(Type.Boolean()),
    productList: Type.Array(Product)
  }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      pid: Type.String(),
      productInfo: Type.Object({
        productId: Id,
        title: Type.String(),
        subTitle: Type.Optional(Type.String()),
        headImg: Type.Array(Type.String()),
        minPrice: Type.Integer(),
        totalStockNum: Type.Integer(),
        shopName: Type.Optional(Type.String()),
        shopStatus: Type.Optional(Type.Integer())
      }),
      shareInfo: Type.Optional(Type.Object({
        appId: Type.String(),
        username: Type.String(),
        path: Type.String(),
        promotionWording: Type.Optional(Type.String()),
        promotionUrl: Type.Optional(Type.String()),
        promotionTag: Type.Optional(Type.String()),
        code: Type.Integer()
      }))
    }))
  })
})

/**
 * List the products of the shop component to promote.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/promoter/openproduct.html
 */
export const getOpenProductList = operation({
  method: 'GET',
  path: '/union/promoter/open_product/list',
  query: Type.Object({
    queryType: Type.Optional(Type.Integer()),
    query: Type.Optional(Type.String()),
    maxPrice: Type.Optional(Type.Integer()),
    minPrice: Type.Optional(Type.Integer()),
    minCommissionValue: Type.Optional(Type.Integer()),
    minCommissionRatio: Type.Optional(Type.Integer()),
    sortType: Type.Optional(Type.Integer()),
    shopAppIds: Type.Optional(Type.String()),
    categoryId: Type.Optional(Type.Integer()),
    category: Type.Optional(Type.String()),
    noCategory: Type.Optional(Type.String()),
    productId: Type.Optional(Type.String()),
    from: Type.Integer(),
    limit: Type.Integer()
  }),
  answer: Type.Object({
    productList: Type.Array(Type.Object({
      product: Type.Object({
        productId: Id,
        info: Type.Object({
          title: Type.String(),
          headImg: Type.Array(Type.String()),
          detail: Type.Object({ detailImg: Type.Array(Type.String()) }),
          brandId: Type.Integer(),
          minPrice: Type.Integer(),
          totalStockNum: Type.Integer(),
          path: Type.Optional(Type.String())
        }),
        skus: Type.Array(Type.Object({
          skuId: Id,
          productSkuInfo: Type.Object({
            thumbImg: Type.String(),
            salePrice: Type.Integer(),
            marketPrice: Type.Integer(),
            stockNum: Type.Integer()
          })
        }))
      }),
      shopInfo: Type.Object({
        appId: Type.String(),
        name: Type.String(),
        username: Type.String(),
        headImgUrl: Type.String()
      })
    })),
    total: Type.Integer()
  })
})

/**
 * Search the orders of a promoter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/custom_component/api/promoter/order-info.html
 */
export const searchPromoterOrder = operation({
  method: 'GET',
  path: '/union/promoter/order/search_normal_order',
  query: Type.Object({
    query: Type.Optional(Type.String()),
    orderId: Type.Optional(Id),
    outOrderId: Type.Optional(Type.String()),
    outOrderIdList: Type.Optional(Type.String()),
    tradeNo: Type.Optional(Type.String()),
    transactionIdList: Type.Optional(Type.String()),
    startPayTime: Type.Optional(Type.Integer()),
    endPayTime: Type.Optional(Type.Integer()),
    commissionStatus: Type.Optional(Type.String()),
    startStatusUpdateTime: Type.Optional(Type.Integer()),
    endStatusUpdateTime: Type.Optional(Type.Integer()),
    sortBy: Type.Optional(Type.String()),
    sortOrder: Type.Optional(Type.String()),
    offset: Type.Integer(),
    limit: Type.Integer()
  }),
  answer: Type.Object({
    orderList: Type.Array(Type.Object({
      orderInfo: Type.Object({
        orderId: Id,
        outOrderId: Type.String(),
        transactionId: Type.Optional(Type.String()),
        payTime: Type.Optional(Type.Integer()),
        createTime: Type.Integer(),
        orderPrice: Type.Integer(),
        freight: Type.Integer(),
        discountedPrice: Type.Integer(),
        additionalPrice: Type.Integer(),
        additionalRemarks: Type.Optional(Type.String()),
        status: Type.Integer(),
        statusUpdateTime: Type.Optional(Type.Integer()),
        shopInfo: Type.Object({ nickname: Type.String(), appid: Type.String(), username: Type.String() }),
        path: Type.Optional(Type.String())
      }),
      productList: Type.Array(Type.Object({
        productId: Id,
        outProductId: Type.String(),
        skuId: Id,
        outSkuId: Type.String(),
        title: Type.String(),
        headImg: Type.String(),
        salePrice: Type.Integer(),
        realPrice: Type.Integer(),
        productCnt: Type.Integer(),
        ratio: Type.Integer(),
        commissionValue: Type.Integer(),
        commissionStatus: Type.String(),
        commissionStatusUpdateTime: Type.Optional(Type.Integer()),
        promotionInfo: Type.Optional(Type.Object({ promotionSourcePid: Type.String(), promotionSourceName: Type.String() }))
      }))
    })),
    total: Type.Integer()
  })
})

/**
 * List the product categories.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/product/category.html
 */
export const getProductCategory = operation({
  method: 'GET',
  path: '/union/promoter/product/category',
  answer: Type.Object({ productCats: Type.Array(ProductCat) })
})

/**
 * Get what promotes a product.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/product/category.html
 */
export const generateProduct = operation({
  method: 'POST',
  path: '/union/promoter/product/generate',
  body: Type.Object({ pid: Type.String(), productList: Type.Array(Product) }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      pid: Type.String(),
      productInfo: Type.Object({
        productId: Id,
        title: Type.String(),
        subTitle: Type.Optional(Type.String()),
        headImg: Type.Array(Type.String()),
        minPrice: Type.Integer(),
        totalStockNum: Type.Integer(),
        shopAppid: Type.Optional(Type.String()),
        shopName: Type.Optional(Type.String()),
        pluginResult: Type.Optional(Flag)
      }),
      shareInfo: Type.Optional(Type.Object({
        appId: Type.String(),
        path: Type.String(),
        wxaCode: Type.String(),
        promotionWording: Type.Optional(Type.String()),
        promotionUrl: Type.Optional(Type.String()),
        couponPromotionWording: Type.Optional(Type.String()),
        couponPromotionUrl: Type.Optional(Type.String())
      }))
    }))
  })
})

/**
 * List the products to promote.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/product/category.html
 */
export const getProductList = operation({
  method: 'GET',
  path: '/union/promoter/product/list',
  query: Type.Object({
    queryType: Type.Optional(Type.Integer()),
    query: Type.Optional(Type.String()),
    maxPrice: Type.Optional(Type.Integer()),
    minPrice: Type.Optional(Type.Integer()),
    minCommissionValue: Type.Optional(Type.Integer()),
    minCommissionRatio: Type.Optional(Type.Integer()),
    sortType: Type.Optional(Type.Integer()),
    hasCoupon: Type.Optional(Type.Boolean()),
    shopAppIds: Type.Optional(Type.String()),
    categoryId: Type.Optional(Type.Integer()),
    category: Type.Optional(Type.String()),
    noCategory: Type.Optional(Type.String()),
    productId: Type.Optional(Type.String()),
    from: Type.Integer(),
    limit: Type.Integer()
  }),
  answer: Type.Object({
    productList: Type.Array(Type.Object({
      productId: Id,
      product: Type.Object({
        productId: Id,
        status: Type.Integer(),
        info: Type.Object({
          title: Type.String(),
          subTitle: Type.Optional(Type.String()),
          headImg: Type.Array(Type.String()),
          detail: Type.Object({ detailImg: Type.Array(Type.String()) }),
          brandId: Type.Integer(),
          brand: Type.Optional(Type.String()),
          model: Type.Optional(Type.String()),
          category: Type.Array(ProductCat),
          param: Type.Array(Type.Object({ key: Type.String(), value: Type.String() })),
          expressInfo: Type.Object({ templateId: Type.Integer() }),
          minPrice: Type.Integer(),
          totalStockNum: Type.Integer(),
          totalSoldNum: Type.Integer(),
          totalOrderNum: Type.Integer()
        }),
        skus: Type.Array(Type.Object({
          skuId: Id,
          status: Type.Optional(Type.Integer()),
          productSkuInfo: Type.Object({
            thumbImg: Type.String(),
            salePrice: Type.Integer(),
            marketPrice: Type.Integer(),
            stockInfo: Type.Object({ stockNum: Type.Integer() }),
            skuCode: Type.Optional(Type.String())
          })
        }))
      }),
      leagueExInfo: Type.Object({
        hasCommission: Flag,
        commissionRatio: Type.Optional(Type.Integer()),
        commissionValue: Type.Optional(Type.Integer())
      }),
      shopInfo: Type.Object({ appId: Type.String(), name: Type.String(), headImgUrl: Type.String() }),
      couponInfo: Type.Optional(Type.Object({
        hasCoupon: Flag,
        couponId: Type.Optional(Id),
        couponDetail: Type.Optional(CouponDetail)
      }))
    })),
    total: Type.Integer()
  })
})

/**
 * Parse a product tag.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/parse_tag.html
 */
export const parseTag = operation({
  method: 'POST',
  path: '/union/promoter/product/parse_tag',
  body: Type.Object({ tagList: Type.Array(Type.String()) }),
  answer: Type.Object({
    tagList: Type.Array(Type.Object({
      productId: Id,
      source: Type.Integer(),
      productAppid: Type.String(),
      errcode: Type.Optional(Type.Integer()),
      errmsg: Type.Optional(Type.String())
    }))
  })
})

/**
 * List the selected products to promote.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/product/category.html
 */
export const getSelectedProductList = operation({
  method: 'GET',
  path: '/union/promoter/product/select',
  query: Type.Object({
    maxPrice: Type.Optional(Type.Integer()),
    minPrice: Type.Optional(Type.Integer()),
    minCommissionValue: Type.Optional(Type.Integer()),
    minCommissionRatio: Type.Optional(Type.Integer()),
    sortType: Type.Optional(Type.Integer()),
    hasCoupon: Type.Optional(Type.Boolean()),
    shopAppIds: Type.Optional(Type.String()),
    categoryId: Type.Optional(Type.Integer()),
    category: Type.Optional(Type.String()),
    noCategory: Type.Optional(Type.String()),
    productId: Type.Optional(Type.String()),
    shippingMethods: Type.Optional(ShippingMethods),
    addressList: Type.Optional(Type.Array(Type.Object({
      addressInfo: Type.Object({ provinceName: Type.String(), cityName: Type.String(), countyName: Type.String() }),
      addressType: Type.Optional(ShippingMethods)
    }))),
    from: Type.Integer(),
    limit: Type.Integer()
  }),
  answer: Type.Object({
    productList: Type.Array(Type.Object({
      productId: Id,
      product: Type.Object({
        productId: Id,
        status: Type.Integer(),
        info: Type.Object({
          title: Type.String(),
          subTitle: Type.Optional(Type.String()),
          headImg: Type.Array(Type.String()),
          detail: Type.Object({ detailImg: Type.Array(Type.String()) }),
          brandId: Type.Integer(),
          brand: Type.Optional(Type.String()),
          model: Type.Optional(Type.String()),
          category: Type.Array(ProductCat),
          param: Type.Array(Type.Object({ key: Type.String(), value: Type.String() })),
          expressInfo: Type.Object({ templateId: Type.Integer() }),
          minPrice: Type.Integer(),
          totalStockNum: Type.Integer(),
          totalSoldNum: Type.Integer(),
          totalOrderNum: Type.Integer()
        }),
        skus: Type.Array(Type.Object({
          skuId: Id,
          status: Type.Optional(Type.Integer()),
          productSkuInfo: Type.Object({
            thumbImg: Type.String(),
            salePrice: Type.Integer(),
            marketPrice: Type.Integer(),
            stockInfo: Type.Object({ stockNum: Type.Integer() }),
            skuCode: Type.Optional(Type.String())
          })
        }))
      }),
      leagueExInfo: Type.Object({
        hasCommission: Flag,
        commissionRatio: Type.Optional(Type.Integer()),
        commissionValue: Type.Optional(Type.Integer())
      }),
      shopInfo: Type.Object({ appId: Type.String(), name: Type.String(), headImgUrl: Type.String() }),
      couponInfo: Type.Optional(Type.Object({
        hasCoupon: Flag,
        couponId: Type.Optional(Id),
        couponDetail: Type.Optional(CouponDetail)
      }))
    })),
    total: Type.Integer()
  })
})

/**
 * Get the state of an application for a targeted plan.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/target_plan/target_plan.html
 */
export const getTargetApplyStatus = operation({
  method: 'GET',
  path: '/union/promoter/target/apply_status',
  query: Type.Object({ planId: Type.String() }),
  answer: Type.Object({
    data: Type.Object({
      planId: Type.String(),
      promoterStatus: Type.Integer(),
      applyReason: Type.Optional(Type.String()),
      applyTime: Type.Optional(Type.Integer()),
      joinTime: Type.Optional(Type.Integer()),
      rejectTime: Type.Optional(Type.Integer()),
      removeTime: Type.Optional(Type.Integer())
    })
  })
})

/**
 * Apply for a targeted plan.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/target_plan/target_plan.html
 */
export const applyTarget = operation({
  method: 'POST',
  path: '/union/promoter/target/apply_target',
  body: Type.Object({ planId: Type.String(), applyReason: Type.String() })
})

/**
 * Get a targeted plan by its invitation.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/union/access-guidelines/promoter/api/target_plan/target_plan.html
 */
export const getTargetPlanInfo = operation({
  method: 'GET',
  path: '/union/promoter/target/plan_info',
  query: Type.Object({ planInvitationUrl: Type.String() }),
  answer: Type.Object({
    targetPlanInfo: Type.Object({
      planId: Type.String(),
      planName: Type.String(),
      planDesc: Type.String(),
      planStatus: Type.Integer(),
      planStartTime: Type.Integer(),
      planEndTime: Type.Integer(),
      extInfo: Type.Optional(Type.Unknown())
    }),
    productListInfo: Type.Array(Type.Object({
      planId: Type.String(),
      productId: Id,
      productStatus: Type.Integer(),
      commissionRatio: Type.Integer(),
      productDetailInfo: Type.Object({
        title: Type.String(),
        subTitle: Type.String(),
        headImg: Type.Array(Type.String()),
        category: Type.Array(ProductCat),
        brandId: Type.Integer(),
        brand: Type.Optional(Type.String()),
        model: Type.Optional(Type.String()),
        detail: Type.Object({ detailImg: Type.Array(Type.String()) }),
        param: Type.Array(Type.Object({ key: Type.String(), value: Type.String() })),
        minPrice: Type.Integer(),
        totalStockNum: Type.Integer(),
        totalSoldNum: Type.Integer()
      }),
      leagueExInfo: Type.Object({
        hasCommission: Flag,
        commissionRatio: Type.Optional(Type.Integer()),
        commissionValue: Type.Optional(Type.Integer()),
        banBizuin: Type.Optional(Flag),
        banCategory: Type.Optional(Flag),
        banProduct: Type.Optional(Flag)
      }),
      couponInfo: Type.Object({
        hasCoupon: Flag,
        couponId: Type.Optional(Id),
        couponDetail: Type.Optional(CouponDetail),
        discount: Type.Optional(Type.Integer())
      })
    }))
  })
})
