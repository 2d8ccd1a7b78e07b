import { Type } from '../../lib/typebox.js'
import { payOperation } from '../define.js'

/**
 * 查询省份列表
 *
 * List the provinces: `GET /v3/capital/capitallhh/areas/provinces`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_4.shtml
 */
export const listProvinces = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/areas/provinces',
  title: '查询省份列表',
  answer: Type.Object({
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The name of the province. 省份名称 */
      province_name: Type.String(),
      /** The code of the province. 省份编码 */
      province_code: Type.Integer()
    }))),
    /** The total number. 总数 */
    total_count: Type.String()
  })
})

/**
 * 查询城市列表
 *
 * List the cities of a province: `GET /v3/capital/capitallhh/areas/provinces/{province_code}/cities`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_5.shtml
 */
export const listCities = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/areas/provinces/{province_code}/cities',
  title: '查询城市列表',
  params: Type.Object({
    /** The code of the province. 省份编码 */
    province_code: Type.Integer()
  }),
  answer: Type.Object({
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The name of the city. 城市名称 */
      city_name: Type.String(),
      /** The code of the city. 城市编码 */
      city_code: Type.Integer()
    }))),
    /** The total number. 总数 */
    total_count: Type.String()
  })
})

/**
 * 查询支持对公业务的银行列表
 *
 * List the banks with accounts of companies: `GET /v3/capital/capitallhh/banks/corporate-banking`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_3.shtml
 */
export const listCorporateBanks = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/banks/corporate-banking',
  title: '查询支持对公业务的银行列表',
  query: Type.Object({
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.Integer(),
    /** The number of records. 记录条数 */
    count: Type.Integer(),
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The short name of the bank. 银行别名 */
      bank_alias: Type.String(),
      /** The code of the bank's short name. 银行别名编码 */
      bank_alias_code: Type.String(),
      /** The bank of the account. 开户银行 */
      account_bank: Type.String(),
      /** The code of the account's bank. 开户银行编码 */
      account_bank_code: Type.Integer(),
      /** Whether the branch has to be named. 是否需要填写支行 */
      need_bank_branch: Type.Boolean()
    }))),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Integer(),
    /** The links to the other pages. 分页链接 */
    links: Type.Object({
      /** The next page. 下一页 */
      next: Type.Optional(Type.String()),
      /** The previous page. 上一页 */
      prev: Type.Optional(Type.String()),
      /** This page. 当前页 */
      self: Type.Optional(Type.String())
    })
  })
})

/**
 * 查询支持个人业务的银行列表
 *
 * List the banks with accounts of persons: `GET /v3/capital/capitallhh/banks/personal-banking`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_2.shtml
 */
export const listPersonalBanks = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/banks/personal-banking',
  title: '查询支持个人业务的银行列表',
  query: Type.Object({
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.String(),
    /** The number of records. 记录条数 */
    count: Type.Optional(Type.Integer()),
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The short name of the bank. 银行别名 */
      bank_alias: Type.String(),
      /** The code of the bank's short name. 银行别名编码 */
      bank_alias_code: Type.String(),
      /** The bank of the account. 开户银行 */
      account_bank: Type.String(),
      /** The code of the account's bank. 开户银行编码 */
      account_bank_code: Type.Integer(),
      /** Whether the branch has to be named. 是否需要填写支行 */
      need_bank_branch: Type.Boolean()
    }))),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.String(),
    /** The links to the other pages. 分页链接 */
    links: Type.Optional(Type.Object({
      /** The next page. 下一页 */
      next: Type.Optional(Type.String()),
      /** The previous page. 上一页 */
      prev: Type.Optional(Type.String()),
      /** This page. 当前页 */
      self: Type.Optional(Type.String())
    }))
  })
})

/**
 * 获取对私银行卡号开户银行
 *
 * Find the bank of a card's number: `GET /v3/capital/capitallhh/banks/search-banks-by-bank-account`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_1.shtml
 */
export const searchBanksByAccount = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/banks/search-banks-by-bank-account',
  title: '获取对私银行卡号开户银行',
  query: Type.Object({
    /** The number of the bank card; it goes encrypted. 银行卡号（加密） */
    account_number: Type.String()
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.String(),
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The short name of the bank. 银行别名 */
      bank_alias: Type.String(),
      /** The code of the bank's short name. 银行别名编码 */
      bank_alias_code: Type.String(),
      /** The bank of the account. 开户银行 */
      account_bank: Type.String(),
      /** The code of the account's bank. 开户银行编码 */
      account_bank_code: Type.Integer(),
      /** Whether the branch has to be named. 是否需要填写支行 */
      need_bank_branch: Type.Boolean()
    })))
  }),
  encrypted: ['account_number']
})

/**
 * 查询支行列表
 *
 * List the branches of a bank in a city: `GET /v3/capital/capitallhh/banks/{bank_alias_code}/branches`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_6.shtml
 */
export const listBankBranches = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/banks/{bank_alias_code}/branches',
  title: '查询支行列表',
  params: Type.Object({
    /** The code of the bank's short name. 银行别名编码 */
    bank_alias_code: Type.String()
  }),
  query: Type.Object({
    /** The code of the city. 城市编码 */
    city_code: Type.Integer(),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries per page. 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The total number. 总数 */
    total_count: Type.String(),
    /** The number of records. 记录条数 */
    count: Type.Optional(Type.Integer()),
    /** The entries. 结果列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** The branch of the bank. 支行名称 */
      bank_branch_name: Type.String(),
      /** The number of the branch in interbank payments. 联行号 */
      bank_branch_id: Type.String()
    }))),
    /** The index of the first item of the page, counted from 0. 分页开始位置 */
    offset: Type.String(),
    /** The links to the other pages. 分页链接 */
    links: Type.Optional(Type.Object({
      /** The next page. 下一页 */
      next: Type.Optional(Type.String()),
      /** The previous page. 上一页 */
      prev: Type.Optional(Type.String()),
      /** This page. 当前页 */
      self: Type.Optional(Type.String())
    })),
    /** The bank of the account. 开户银行 */
    account_bank: Type.String(),
    /** The code of the account's bank. 开户银行编码 */
    account_bank_code: Type.Integer(),
    /** The short name of the bank. 银行别名 */
    bank_alias: Type.String(),
    /** The code of the bank's short name. 银行别名编码 */
    bank_alias_code: Type.String()
  })
})
