import { Type } from '@sinclair/typebox'
import { payOperation } from '../define.js'

/**
 * 查询省份列表
 *
 * List provinces: `GET /v3/capital/capitallhh/areas/provinces`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_4.shtml
 */
export const listProvinces = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/areas/provinces',
  title: '查询省份列表',
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 省份名称 */
      province_name: Type.String(),
      /** 省份编码 */
      province_code: Type.Integer()
    }))),
    /** 总数 */
    total_count: Type.String()
  })
})

/**
 * 查询城市列表
 *
 * List cities: `GET /v3/capital/capitallhh/areas/provinces/{province_code}/cities`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_5.shtml
 */
export const listCities = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/areas/provinces/{province_code}/cities',
  title: '查询城市列表',
  params: Type.Object({
    /** 省份编码 */
    province_code: Type.Integer()
  }),
  answer: Type.Object({
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      /** 城市名称 */
      city_name: Type.String(),
      /** 城市编码 */
      city_code: Type.Integer()
    }))),
    /** 总数 */
    total_count: Type.String()
  })
})

/**
 * 查询支持对公业务的银行列表
 *
 * List corporate banks: `GET /v3/capital/capitallhh/banks/corporate-banking`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_3.shtml
 */
export const listCorporateBanks = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/banks/corporate-banking',
  title: '查询支持对公业务的银行列表',
  query: Type.Object({
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.Integer(),
    count: Type.Integer(),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      bank_alias: Type.String(),
      bank_alias_code: Type.String(),
      account_bank: Type.String(),
      account_bank_code: Type.Integer(),
      need_bank_branch: Type.Boolean()
    }))),
    /** 分页开始位置 */
    offset: Type.Integer(),
    links: Type.Object({
      next: Type.Optional(Type.String()),
      prev: Type.Optional(Type.String()),
      self: Type.Optional(Type.String())
    })
  })
})

/**
 * 查询支持个人业务的银行列表
 *
 * List personal banks: `GET /v3/capital/capitallhh/banks/personal-banking`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_2.shtml
 */
export const listPersonalBanks = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/banks/personal-banking',
  title: '查询支持个人业务的银行列表',
  query: Type.Object({
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.String(),
    count: Type.Optional(Type.Integer()),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      bank_alias: Type.String(),
      bank_alias_code: Type.String(),
      account_bank: Type.String(),
      account_bank_code: Type.Integer(),
      need_bank_branch: Type.Boolean()
    }))),
    /** 分页开始位置 */
    offset: Type.String(),
    links: Type.Optional(Type.Object({
      next: Type.Optional(Type.String()),
      prev: Type.Optional(Type.String()),
      self: Type.Optional(Type.String())
    }))
  })
})

/**
 * 获取对私银行卡号开户银行
 *
 * Search banks by account: `GET /v3/capital/capitallhh/banks/search-banks-by-bank-account`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_1.shtml
 */
export const searchBanksByAccount = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/banks/search-banks-by-bank-account',
  title: '获取对私银行卡号开户银行',
  query: Type.Object({
    account_number: Type.String()
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.String(),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      bank_alias: Type.String(),
      bank_alias_code: Type.String(),
      account_bank: Type.String(),
      account_bank_code: Type.Integer(),
      need_bank_branch: Type.Boolean()
    })))
  })
})

/**
 * 查询支行列表
 *
 * List bank branches: `GET /v3/capital/capitallhh/banks/{bank_alias_code}/branches`
 * @see https://pay.weixin.qq.com/wiki/doc/apiv3_partner/Offline/apis/chapter11_2_6.shtml
 */
export const listBankBranches = payOperation({
  method: 'GET',
  path: '/v3/capital/capitallhh/banks/{bank_alias_code}/branches',
  title: '查询支行列表',
  params: Type.Object({
    bank_alias_code: Type.String()
  }),
  query: Type.Object({
    /** 城市编码 */
    city_code: Type.Integer(),
    /** 分页开始位置 */
    offset: Type.Optional(Type.Integer()),
    /** 分页大小 */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** 总数 */
    total_count: Type.String(),
    count: Type.Optional(Type.Integer()),
    /** 列表 */
    data: Type.Optional(Type.Array(Type.Object({
      bank_branch_name: Type.String(),
      /** 联行号 */
      bank_branch_id: Type.String()
    }))),
    /** 分页开始位置 */
    offset: Type.String(),
    links: Type.Optional(Type.Object({
      next: Type.Optional(Type.String()),
      prev: Type.Optional(Type.String()),
      self: Type.Optional(Type.String())
    })),
    account_bank: Type.String(),
    account_bank_code: Type.Integer(),
    bank_alias: Type.String(),
    bank_alias_code: Type.String()
  })
})
