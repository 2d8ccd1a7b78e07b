import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id, KnownInteger, KnownString } from '../../schemas.js'

const Statement = Type.Object({
/** The id of the environment. */
  env: Type.String(),
  /** The statement, as of the database's SDK: `db.collection("a").where({}).get()`. */
  query: Type.String()
})

const Pager = Type.Object({
/** The start of the page. */
  Offset: Type.Integer(),
  /** The largest number of entries that it holds. */
  Limit: Type.Integer(),
  /** The total number of entries. */
  Total: Type.Integer()
})

const Index = Type.Object({
  /** The name of the index. */
  name: Type.String(),
  /** Whether its values are unique. */
  unique: Type.Optional(Type.Boolean()),
  /** The fields of the index. */
  keys: Type.Optional(Type.Array(Type.Object({
    /** The name of the field. */
    name: Type.String(),
    /** The order. `1`: ascending. `-1`: descending. `2dsphere`: a place. */
    direction: Type.Optional(KnownString('1', '-1', '2dsphere'))
  })))
})

/**
 * Insert records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_adddatabaseitem
 */
export const addDatabaseItem = operation({
  method: 'POST',
  path: '/tcb/databaseadd',
  body: Statement,
  answer: Type.Object({
    /** The ids of the new records. */
    id_list: Type.Array(Type.String())
  })
})

/**
 * Aggregate records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_aggregatedatabase
 */
export const aggregateDatabase = operation({
  method: 'POST',
  path: '/tcb/databaseaggregate',
  body: Statement,
  answer: Type.Object({
    /** The records, each as JSON text. */
    data: Type.Array(Type.String())
  })
})

/**
 * Add a collection.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_adddatabasecollection
 */
export const addDatabaseCollection = operation({
  method: 'POST',
  path: '/tcb/databasecollectionadd',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The name of the collection. */
    collection_name: Type.String()
  })
})

/**
 * Delete a collection.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_deletedatabasecollection
 */
export const deleteDatabaseCollection = operation({
  method: 'POST',
  path: '/tcb/databasecollectiondelete',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The name of the collection. */
    collection_name: Type.String()
  })
})

/**
 * List the collections.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_getdatabasecollection
 */
export const getDatabaseCollection = operation({
  method: 'POST',
  path: '/tcb/databasecollectionget',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The collections. */
    collections: Type.Array(Type.Object({
      /** The name of the collection. */
      name: Type.String(),
      /** The number of records. */
      count: Type.Integer(),
      /** The size, in bytes. */
      size: Type.Integer(),
      /** The number of indexes. */
      index_count: Type.Integer(),
      /** The size of its indexes, in bytes. */
      index_size: Type.Integer()
    })),
    /** The page. */
    pager: Pager
  }),
  once: false
})

/**
 * Count records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_getdatabasecount
 */
export const getDatabaseCount = operation({
  method: 'POST',
  path: '/tcb/databasecount',
  body: Statement,
  answer: Type.Object({
    /** The number of records. */
    count: Type.Integer()
  }),
  once: false
})

/**
 * Delete records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_deletedatabaseitem
 */
export const deleteDatabaseItem = operation({
  method: 'POST',
  path: '/tcb/databasedelete',
  body: Statement,
  answer: Type.Object({
    /** The number of records that were deleted. */
    deleted: Type.Integer()
  })
})

/**
 * Export records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_exportdatabaseitem
 */
export const exportDatabaseItem = operation({
  method: 'POST',
  path: '/tcb/databasemigrateexport',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The path to which the file is written. */
    file_path: Type.String(),
    /** The kind of file. `1`: JSON. `2`: CSV. */
    file_type: KnownInteger(1, 2),
    /** The statement, as of the database's SDK: `db.collection("a").where({}).get()`. */
    query: Type.String()
  }),
  answer: Type.Object({
    /** The id of the task. */
    job_id: Id
  })
})

/**
 * Import records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_importdatabaseitem
 */
export const importDatabaseItem = operation({
  method: 'POST',
  path: '/tcb/databasemigrateimport',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The name of the collection. */
    collection_name: Type.String(),
    /** The path of the file. */
    file_path: Type.String(),
    /** The kind of file. `1`: JSON. `2`: CSV. */
    file_type: KnownInteger(1, 2),
    /** Whether the first error ends the task. */
    stop_on_error: Type.Boolean(),
    /** The treatment of a record that exists. `1`: inserted again, which fails. `2`: replaced. */
    conflict_mode: KnownInteger(1, 2)
  }),
  answer: Type.Object({
    /** The id of the task. */
    job_id: Id
  })
})

/**
 * Get the state of an import or export.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_getdatabasemigratestatus
 */
export const getDatabaseMigrateInfo = operation({
  method: 'POST',
  path: '/tcb/databasemigratequeryinfo',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The id of the task. */
    job_id: Id
  }),
  answer: Type.Object({
    /** The state of the task, such as `waiting`, `importing`, `exporting`, `success`, `fail`. */
    status: Type.String(),
    /** The number of records that worked. */
    record_success: Type.Integer(),
    /** The number of records that failed. */
    record_fail: Type.Integer(),
    /** The reason why it failed. */
    error_msg: Type.Optional(Type.String()),
    /** The address of the file. */
    file_url: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Query records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_getdatabaserecord
 */
export const queryDatabase = operation({
  method: 'POST',
  path: '/tcb/databasequery',
  body: Statement,
  answer: Type.Object({
    /** The records, each as JSON text. */
    data: Type.Array(Type.String()),
    /** The page. */
    pager: Pager
  }),
  once: false
})

/**
 * Change records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_updatedatabaserecord
 */
export const updateDatabaseItem = operation({
  method: 'POST',
  path: '/tcb/databaseupdate',
  body: Statement,
  answer: Type.Object({
    /** The number of records that were changed. */
    modified: Type.Integer(),
    /** The number of records that were found. */
    matched: Type.Integer(),
    /** The id of the new record, where one was added. */
    id: Type.Optional(Type.String())
  })
})

/**
 * Change the indexes of a collection.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_updatedatabaseindexs
 */
export const updateDatabaseIndex = operation({
  method: 'POST',
  path: '/tcb/updateindex',
  body: Type.Object({
    /** The id of the environment. */
    env: Type.String(),
    /** The name of the collection. */
    collection_name: Type.String(),
    /** The indexes to create. */
    create_indexes: Type.Array(Index),
    /** The indexes to drop. */
    drop_indexes: Type.Array(Index)
  })
})
