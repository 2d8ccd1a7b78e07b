import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag } from '../../schemas.js'

/**
 * Find products by a picture.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/search/search.imageSearch.html
 */
export const imageSearch = operation({
  method: 'POST',
  path: '/wxa/imagesearch',
  file: 'img',
  answer: Type.Object({
    items: Type.Array(Type.Object({
      title: Type.String(),
      /** The address of a picture. */
      img_url: Type.String(),
      price: Type.String(),
      path: Type.String()
    }))
  })
})

/**
 * Submit pages to be indexed.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/wxsearch/api_submitpages
 */
export const submitPages = operation({
  method: 'POST',
  path: '/wxa/search/wxaapi_submitpages',
  body: Type.Object({
    /** The pages. */
    pages: Type.Array(Type.Object({
      /** The page, without its query. */
      path: Type.String(),
      /** The query of the page. */
      query: Type.String(),
      /** The structured data of the page. */
      data_list: Type.Optional(Type.Array(Type.String()))
    }))
  })
})

/**
 * Search in the own Mini Program.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/search/search.siteSearch.html
 */
export const siteSearch = operation({
  method: 'POST',
  path: '/wxa/sitesearch',
  body: Type.Object({ keyword: Type.String(), next_page_info: Type.String() }),
  answer: Type.Object({
    items: Type.Array(Type.Object({
      title: Type.String(),
      image: Type.String(),
      description: Type.String(),
      path: Type.String()
    })),
    has_next_page: Flag,
    next_page_info: Type.String(),
    hit_count: Type.Integer()
  })
})
