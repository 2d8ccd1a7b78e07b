import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const Statement = Type.Object({ env: Type.String(), query: Type.String() })

const Pager = Type.Object({ Offset: Type.Integer(), Limit: Type.Integer(), Total: Type.Integer() })

const Index = Type.Object({
  name: Type.String(),
  unique: Type.Optional(Type.Boolean()),
  keys: Type.Optional(Type.Array(Type.Object({ name: Type.String(), direction: Type.Optional(Type.String()) })))
})

/**
 * Insert records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_adddatabaseitem
 */
export const addDatabaseItem = operation({
  method: 'POST',
  path: '/tcb/databaseadd',
  body: Statement,
  answer: Type.Object({ id_list: Type.Array(Type.String()) })
})

/**
 * Aggregate records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_aggregatedatabase
 */
export const aggregateDatabase = operation({
  method: 'POST',
  path: '/tcb/databaseaggregate',
  body: Statement,
  answer: Type.Object({ data: Type.Array(Type.String()) })
})

/**
 * Add a collection.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_adddatabasecollection
 */
export const addDatabaseCollection = operation({
  method: 'POST',
  path: '/tcb/databasecollectionadd',
  body: Type.Object({ env: Type.String(), collection_name: Type.String() })
})

/**
 * Delete a collection.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_deletedatabasecollection
 */
export const deleteDatabaseCollection = operation({
  method: 'POST',
  path: '/tcb/databasecollectiondelete',
  body: Type.Object({ env: Type.String(), collection_name: Type.String() })
})

/**
 * List the collections.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_getdatabasecollection
 */
export const getDatabaseCollection = operation({
  method: 'POST',
  path: '/tcb/databasecollectionget',
  body: Type.Object({
    env: Type.String(),
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    collections: Type.Array(Type.Object({
      name: Type.String(),
      count: Type.Integer(),
      size: Type.Integer(),
      index_count: Type.Integer(),
      index_size: Type.Integer()
    })),
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
  answer: Type.Object({ count: Type.Integer() }),
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
  answer: Type.Object({ deleted: Type.Integer() })
})

/**
 * Export records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_exportdatabaseitem
 */
export const exportDatabaseItem = operation({
  method: 'POST',
  path: '/tcb/databasemigrateexport',
  body: Type.Object({ env: Type.String(), file_path: Type.String(), file_type: Type.Integer(), query: Type.String() }),
  answer: Type.Object({ job_id: Id })
})

/**
 * Import records.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_importdatabaseitem
 */
export const importDatabaseItem = operation({
  method: 'POST',
  path: '/tcb/databasemigrateimport',
  body: Type.Object({
    env: Type.String(),
    collection_name: Type.String(),
    file_path: Type.String(),
    file_type: Type.Integer(),
    stop_on_error: Type.Boolean(),
    conflict_mode: Type.Integer()
  }),
  answer: Type.Object({ job_id: Id })
})

/**
 * Get the state of an import or export.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_getdatabasemigratestatus
 */
export const getDatabaseMigrateInfo = operation({
  method: 'POST',
  path: '/tcb/databasemigratequeryinfo',
  body: Type.Object({ env: Type.String(), job_id: Id }),
  answer: Type.Object({
    status: Type.String(),
    record_success: Type.Integer(),
    record_fail: Type.Integer(),
    error_msg: Type.Optional(Type.String()),
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
  answer: Type.Object({ data: Type.Array(Type.String()), pager: Pager }),
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
  answer: Type.Object({ modified: Type.Integer(), matched: Type.Integer(), id: Type.Optional(Type.String()) })
})

/**
 * Change the indexes of a collection.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/cloudbase/database/api_updatedatabaseindexs
 */
export const updateDatabaseIndex = operation({
  method: 'POST',
  path: '/tcb/updateindex',
  body: Type.Object({
    env: Type.String(),
    collection_name: Type.String(),
    create_indexes: Type.Array(Index),
    drop_indexes: Type.Array(Index)
  })
})
