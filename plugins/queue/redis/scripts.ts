import { BURST_MS, BUSY, FEW_PUSHES, NEW, QUICK, SLOW_MS } from '../paces.js'
import { MAX_CREDIT, MAX_TAKERS } from '../turns.js'

/**
 * The queue's data on Redis, all under one hash tag, so that a cluster keeps it in one slot:
 *
 * - `jobs`, `tries`, `succeeded`: hashes keyed by the id of a push. They hold its JSON text, `failures,failingSince,queuedAt` once it failed or was replayed, and the rules that succeeded
 * - `ready:<appid>`: the pushes of an account that may begin, scored by the time when they were due
 * - `turns`: the accounts with such pushes, scored by the time that they have used (see turns.ts); `turn`: the time of the last turn; `used`: the time of every account that had a turn since the queue was last empty
 * - `few`: the accounts in `turns` that have few such pushes, with the same scores; `bursts`: those that got more of them than that, until they are seen to have a backlog
 * - `paces`: how long the tries of each account take (see paces.ts)
 * - `delayed`: the pushes that wait for their next try, scored by its time
 * - `lanes`: the push that has the lane of a sender; `held:<lane>`: the pushes that wait for the lane
 * - `nodes`: the processes that take jobs, scored by the end of their lease; `running:<node>`: the pushes that a process has taken
 * - `suspects`: the pushes that were running in a process that died; `suspectRunner`: the process that tries them now; `suspect:<node>`: the suspect that it runs; `crashes`: how many times a process died with this push to blame
 * - `live`: every push that is neither done nor dead, scored by the time of its arrival
 * - `dead`, `dead:<appid>`: the dead letters, scored by their time; `letters`: `cause JSON`; `causes`: counts
 *
 * An id is `<number>.<lane>.<appid>`: it holds all that a script must know of a push, and ids sort by age.
 */
const PRELUDE = `
local base = KEYS[1]
local function at (name) return base .. ':' .. name end
local function clock (given)
  if given ~= '' then return tonumber(given) end
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
local function parse (id) return string.match(id, '^%d+%.(%d*)%.(.*)$') end
local function offer (id, appid, dueAt)
  redis.call('ZADD', at('ready:' .. appid), dueAt, id)
  local used, turn = redis.call('HGET', at('used'), appid) or -math.huge, redis.call('GET', at('turn')) or 0
  local usedTime = math.max(used, turn - ${MAX_CREDIT} - redis.call('ZCARD', at('turns')) / ${MAX_TAKERS})
  redis.call('ZADD', at('turns'), 'NX', usedTime, appid)
  local count = redis.call('ZCARD', at('ready:' .. appid))
  if count <= ${FEW_PUSHES} then
    redis.call('ZADD', at('few'), 'NX', usedTime, appid)
  elseif count == ${FEW_PUSHES + 1} then
    redis.call('ZREM', at('few'), appid)
    redis.call('ZADD', at('bursts'), usedTime, appid)
  end
end
local function leaveLane (id, lane, time)
  if lane == '' or redis.call('HGET', at('lanes'), lane) ~= id then return end
  local after = redis.call('ZPOPMIN', at('held:' .. lane))[1]
  if not after then return redis.call('HDEL', at('lanes'), lane) end
  redis.call('HSET', at('lanes'), lane, after)
  local _, appid = parse(after)
  offer(after, appid, time)
end
local function bury (id, appid, failedAt, letter)
  redis.call('ZREM', at('live'), id)
  redis.call('HDEL', at('crashes'), id)
  redis.call('ZADD', at('dead'), failedAt, id)
  redis.call('ZADD', at('dead:' .. appid), failedAt, id)
  redis.call('HSET', at('letters'), id, letter)
  redis.call('HINCRBY', at('causes'), string.match(letter, '^%a+'), 1)
end
local function exhume (id)
  if redis.call('ZREM', at('dead'), id) == 0 then return false end
  local lane, appid = parse(id)
  redis.call('ZREM', at('dead:' .. appid), id)
  local letter = redis.call('HGET', at('letters'), id)
  if letter then redis.call('HINCRBY', at('causes'), string.match(letter, '^%a+'), -1) end
  redis.call('HDEL', at('letters'), id)
  return true
end
local function forget (id)
  redis.call('HDEL', at('jobs'), id)
  redis.call('HDEL', at('tries'), id)
  redis.call('HDEL', at('succeeded'), id)
end
local function nextId (lane, appid) return string.format('%015d', redis.call('INCR', at('id'))) .. '.' .. lane .. '.' .. appid end
local function isNew (appid, key, ttlMs) return redis.call('SET', at('key:' .. appid .. ':' .. key), '', 'NX', 'PX', ttlMs) end
`

/** `now, dedupeTtlMs, maxWaiting, (appid, key, lane, text)…`: returns an id for each push, empty for a redelivery, or `full` when no more pushes may wait. */
const ADD = `
local time = clock(ARGV[1])
local room = ARGV[3] == '' and math.huge or tonumber(ARGV[3]) - redis.call('ZCARD', at('live'))
local ids = {}
for index = 4, #ARGV, 4 do
  local appid, key, lane, text = ARGV[index], ARGV[index + 1], ARGV[index + 2], ARGV[index + 3]
  local id = ''
  if room <= 0 then
    id = 'full'
  elseif isNew(appid, key, ARGV[2]) then
    room = room - 1
    id = nextId(lane, appid)
    redis.call('HSET', at('jobs'), id, text)
    redis.call('ZADD', at('live'), time, id)
    if lane == '' or redis.call('HSETNX', at('lanes'), lane, id) == 1 then
      offer(id, appid, time)
    else
      redis.call('ZADD', at('held:' .. lane), 0, id)
    end
  end
  ids[#ids + 1] = id
end
return ids
`

/** `failedAt, dedupeTtlMs, appid, key, text, letter`: adds a dead letter. Returns 1, or 0 for a redelivery. */
const ADD_DEAD = `
if not isNew(ARGV[3], ARGV[4], ARGV[2]) then return 0 end
local id = nextId('', ARGV[3])
redis.call('HSET', at('jobs'), id, ARGV[5])
bury(id, ARGV[3], ARGV[1], ARGV[6])
return 1
`

/**
 * `node, now, perAccount, free places of each kind (see places.ts), since when the process handles pushes, (appid, running)…`: takes pushes for the free places of a process, with the accounts in turn.
 * If there are suspects, one process tries them, each alone: it takes nothing until it runs nothing, while the other processes go on.
 * Returns `[lease, time, nextDueAt, more, (id, text, tries, succeeded, crashes, suspect, place)…]`; `lease` is 0 when the process has lost its lease.
 */
const CLAIM = `
local node, perAccount = ARGV[1], tonumber(ARGV[3])
local free = { busy = tonumber(ARGV[4]), new = tonumber(ARGV[5]), quick = tonumber(ARGV[6]) }
local time = clock(ARGV[2])
if not redis.call('ZSCORE', at('nodes'), node) then return { 0, time, '', 0 } end
local running, paused = at('running:' .. node), at('paused:' .. node)
local busy = {}
for index = 8, #ARGV, 2 do busy[ARGV[index]] = tonumber(ARGV[index + 1]) end
local pauses = redis.call('EXISTS', paused) == 1
local function isPaused (appid)
  local pausedUntil = pauses and redis.call('HGET', paused, appid)
  return pausedUntil and tonumber(pausedUntil) > time
end
local function mayRun (appid)
  if (busy[appid] or 0) >= perAccount or isPaused(appid) then return 0 end
  return perAccount - (busy[appid] or 0)
end

local reply, taken = { 1, time, '', 0 }, 0
local function take (id, appid, dueAt, suspect, place)
  local text = redis.call('HGET', at('jobs'), id)
  if not text then return redis.call('ZREM', at('live'), id) end
  redis.call('ZADD', running, dueAt, id)
  busy[appid] = (busy[appid] or 0) + 1
  taken = taken + 1
  for _, value in ipairs({ id, text, redis.call('HGET', at('tries'), id) or '', redis.call('HGET', at('succeeded'), id) or '', redis.call('HGET', at('crashes'), id) or '', suspect, place }) do
    reply[#reply + 1] = value
  end
end

local due = redis.call('ZRANGEBYSCORE', at('delayed'), '-inf', time, 'WITHSCORES', 'LIMIT', 0, 200)
for index = 1, #due, 2 do
  redis.call('ZREM', at('delayed'), due[index])
  local _, appid = parse(due[index])
  offer(due[index], appid, due[index + 1])
end
if #due == 400 then reply[4] = 1 end

local function isAlive (other) return other and redis.call('ZSCORE', at('nodes'), other) end
local function firstSuspect ()
  local suspects = redis.call('ZRANGE', at('suspects'), 0, 99, 'WITHSCORES')
  for index = 1, #suspects, 2 do
    local _, appid = parse(suspects[index])
    if not isPaused(appid) then return suspects[index], appid, suspects[index + 1] end
  end
end

local current = redis.call('GET', at('suspect:' .. node))
if current and redis.call('ZSCORE', running, current) then return reply end
local runner = redis.call('GET', at('suspectRunner'))
if runner == node or not isAlive(runner) then
  local suspect, appid, dueAt = firstSuspect()
  if suspect then
    redis.call('SET', at('suspectRunner'), node)
    if redis.call('ZCARD', running) == 0 then
      redis.call('ZREM', at('suspects'), suspect)
      redis.call('SET', at('suspect:' .. node), suspect)
      take(suspect, appid, dueAt, '1', ${BUSY})
    end
    return reply
  end
  redis.call('DEL', at('suspectRunner'), at('suspect:' .. node))
end

local looks, held, turn = 0, 0, -math.huge
local function serve (appid, usedTime, most, place)
  local ready, before = at('ready:' .. appid), taken
  while taken - before < most and looks < 2000 do
    local first = redis.call('ZPOPMIN', ready)
    local id = first[1]
    if not id then break end
    looks = looks + 1
    local lane = parse(id)
    if lane == '' or redis.call('HSETNX', at('lanes'), lane, id) == 1 or redis.call('HGET', at('lanes'), lane) == id then
      take(id, appid, first[2], '', place)
    else
      redis.call('ZADD', at('held:' .. lane), 0, id)
      held = held + 1
    end
  end
  turn = math.max(turn, usedTime)
  usedTime = math.ceil(usedTime) + taken - before
  redis.call('HSET', at('used'), appid, usedTime)
  local left = redis.call('ZCARD', ready)
  if left > 0 then
    redis.call('ZADD', at('turns'), usedTime, appid)
  else
    redis.call('ZREM', at('turns'), appid)
  end
  if left > 0 and left <= ${FEW_PUSHES} then
    redis.call('ZADD', at('few'), usedTime, appid)
  else
    redis.call('ZREM', at('few'), appid)
  end
  if left > ${FEW_PUSHES} then
    redis.call('ZADD', at('bursts'), 'XX', usedTime, appid)
  else
    redis.call('ZREM', at('bursts'), appid)
  end
  return taken - before
end

local oldestOfBurst = math.max(time - ${BURST_MS}, tonumber(ARGV[7]))
local function hasBurst (appid)
  local oldest = redis.call('ZRANGE', at('ready:' .. appid), 0, 0, 'WITHSCORES')
  if oldest[2] and tonumber(oldest[2]) > oldestOfBurst then return true end
  redis.call('ZREM', at('bursts'), appid)
end
local function serveKept (accounts)
  if free.quick <= 0 and free.new <= 0 then return end
  local first = redis.call('ZRANGE', at(accounts), 0, 99, 'WITHSCORES')
  for index = 1, #first, 2 do
    local appid = first[index]
    if not busy[appid] and mayRun(appid) > 0 and (accounts == 'few' or hasBurst(appid)) then
      local pace = tonumber(redis.call('HGET', at('paces'), appid))
      if pace and pace < ${SLOW_MS} and free.quick > 0 then
        free.quick = free.quick - serve(appid, first[index + 1], 1, ${QUICK})
      elseif (not pace or pace < ${SLOW_MS}) and free.new > 0 then
        free.new = free.new - serve(appid, first[index + 1], 1, ${NEW})
      end
    end
  end
end
serveKept('few')
serveKept('bursts')

local skipped, count = 0, taken + free.busy
while taken < count and looks < 2000 do
  local turns = redis.call('ZRANGE', at('turns'), skipped, skipped + math.min(count - taken, 50) - 1, 'WITHSCORES')
  if #turns == 0 then
    if skipped == 0 then redis.call('DEL', at('used')) end
    break
  end
  local share = math.max(1, math.floor((count - taken) / (#turns / 2)))
  for index = 1, #turns, 2 do
    local room = math.min(mayRun(turns[index]), share, count - taken)
    looks = looks + 1
    if room == 0 then
      skipped = skipped + 1
    else
      serve(turns[index], turns[index + 1], room, ${BUSY})
    end
  end
end
if turn > tonumber(redis.call('GET', at('turn')) or 0) then redis.call('SET', at('turn'), turn) end
-- another look finds more only where this one has changed something
if looks >= 2000 and taken + held > 0 then reply[4] = 1 end
local following = redis.call('ZRANGE', at('delayed'), 0, 0, 'WITHSCORES')
reply[3] = following[2] or ''
return reply
`

/**
 * `node, now, (id, kind, when, text, lane, succeeded, cost, pace)…`: stores the outcomes of pushes that the process had taken, the costs of their tries for their accounts,
 * and how long the tries of these accounts take. `kind` is `done`; `retry`, due at `when`, with `text` as its tries and `lane` 1 to keep its lane; `dead`, at `when`, with
 * `text` as its letter; `back`, not begun; or `pause`, not begun, and its account waits until `when`.
 * Returns 1 or 0 for each push: 0 if the process has lost it.
 */
const SETTLE = `
local running, paused = at('running:' .. ARGV[1]), at('paused:' .. ARGV[1])
local time = clock(ARGV[2])
local results, costs, paces = {}, {}, {}
for index = 3, #ARGV, 8 do
  local id, kind, when, text = ARGV[index], ARGV[index + 1], ARGV[index + 2], ARGV[index + 3]
  local dueAt = redis.call('ZSCORE', running, id)
  results[#results + 1] = dueAt and 1 or 0
  if dueAt then
    local lane, appid = parse(id)
    redis.call('ZREM', running, id)
    costs[appid] = (costs[appid] or 0) + ARGV[index + 6]
    if ARGV[index + 7] ~= '' then
      paces[#paces + 1] = appid
      paces[#paces + 1] = ARGV[index + 7]
    end
    if kind == 'back' or kind == 'pause' then
      offer(id, appid, dueAt)
      if kind == 'pause' then
        redis.call('HSET', paused, appid, when)
        redis.call('PEXPIRE', paused, 86400000)
      end
    else
      if ARGV[index + 5] ~= '' then redis.call('HSET', at('succeeded'), id, ARGV[index + 5]) end
      if kind == 'done' then
        forget(id)
        redis.call('HDEL', at('crashes'), id)
        redis.call('ZREM', at('live'), id)
      elseif kind == 'retry' then
        redis.call('HSET', at('tries'), id, text)
        redis.call('HDEL', at('crashes'), id)
        redis.call('ZADD', at('delayed'), when, id)
      else
        bury(id, appid, when, text)
      end
      if ARGV[index + 4] ~= '1' then leaveLane(id, lane, time) end
    end
  end
end
if #paces > 0 then
  redis.call('HSET', at('paces'), unpack(paces))
  redis.call('PEXPIRE', at('paces'), 86400000)
end
for appid, cost in pairs(costs) do
  if cost > 0 then
    redis.call('HINCRBY', at('used'), appid, cost)
    redis.call('ZADD', at('turns'), 'XX', 'INCR', cost, appid)
    redis.call('ZADD', at('few'), 'XX', 'INCR', cost, appid)
    redis.call('ZADD', at('bursts'), 'XX', 'INCR', cost, appid)
  end
end
return results
`

/** `node, id, succeeded`: stores the rules that succeeded. Returns 1, or 0 if the process has lost the push. */
const MARK = `
if not redis.call('ZSCORE', at('running:' .. ARGV[1]), ARGV[2]) then return 0 end
redis.call('HSET', at('succeeded'), ARGV[2], ARGV[3])
return 1
`

/**
 * `node, lockMs, joins`: begins a lease or renews it, and takes over the pushes of processes whose lease has ended. A process whose own lease lapsed, as when
 * Redis was away, takes over nothing, because the others could not renew theirs either: they have the time of another lease to do so. Returns `[lease, time, taken over, pushes]`: how many pushes the queue has counted.
 */
const RENEW = `
local node, time = ARGV[1], clock('')
local lease = redis.call('ZSCORE', at('nodes'), node)
local pushes = redis.call('GET', at('id')) or '0'
if not lease and ARGV[3] ~= '1' then return { 0, time, 0, pushes } end
redis.call('ZADD', at('nodes'), time + ARGV[2], node)
if not lease then return { 1, time, 0, pushes } end
if tonumber(lease) < time then
  for _, other in ipairs(redis.call('ZRANGEBYSCORE', at('nodes'), '-inf', '(' .. time)) do redis.call('ZADD', at('nodes'), time + ARGV[2], other) end
  return { 1, time, 0, pushes }
end
local count = 0
for _, other in ipairs(redis.call('ZRANGEBYSCORE', at('nodes'), '-inf', '(' .. time, 'LIMIT', 0, 10)) do
  local running = at('running:' .. other)
  local left = redis.call('ZRANGE', running, 0, -1, 'WITHSCORES')
  local blamed = redis.call('GET', at('suspect:' .. other))
  if #left == 2 then blamed = left[1] end
  for index = 1, #left, 2 do
    if left[index] == blamed then redis.call('HINCRBY', at('crashes'), left[index], 1) end
    redis.call('ZADD', at('suspects'), left[index + 1], left[index])
    count = count + 1
  end
  redis.call('DEL', running, at('paused:' .. other), at('suspect:' .. other))
  redis.call('ZREM', at('nodes'), other)
end
return { 1, time, count, pushes }
`

/** `node, id…`: gives back the pushes that the process has taken without knowing it, as when the answer to a claim was lost. Returns their number. */
const RECONCILE = `
local running, known, count = at('running:' .. ARGV[1]), {}, 0
for index = 2, #ARGV do known[ARGV[index]] = true end
local taken = redis.call('ZRANGE', running, 0, -1, 'WITHSCORES')
for index = 1, #taken, 2 do
  local id = taken[index]
  if not known[id] then
    local _, appid = parse(id)
    redis.call('ZREM', running, id)
    offer(id, appid, taken[index + 1])
    count = count + 1
  end
end
return count
`

/** `node`: gives back the pushes that the process still has, and ends its lease. Returns their number. */
const LEAVE = `
local running = at('running:' .. ARGV[1])
local left = redis.call('ZRANGE', running, 0, -1, 'WITHSCORES')
for index = 1, #left, 2 do
  local _, appid = parse(left[index])
  offer(left[index], appid, left[index + 1])
end
redis.call('DEL', running, at('paused:' .. ARGV[1]), at('suspect:' .. ARGV[1]))
redis.call('ZREM', at('nodes'), ARGV[1])
return #left / 2
`

/** `appid or empty, from, to, offset, count, newestFirst, withTexts`: returns `(id, failedAt, letter, text)…` of dead letters in the order of their time. */
const LIST_DEAD = `
local letters = ARGV[1] == '' and at('dead') or at('dead:' .. ARGV[1])
local ids
if ARGV[6] == '1' then
  ids = redis.call('ZREVRANGEBYSCORE', letters, ARGV[3], ARGV[2], 'WITHSCORES', 'LIMIT', ARGV[4], ARGV[5])
else
  ids = redis.call('ZRANGEBYSCORE', letters, ARGV[2], ARGV[3], 'WITHSCORES', 'LIMIT', ARGV[4], ARGV[5])
end
local reply = {}
for index = 1, #ids, 2 do
  reply[#reply + 1] = ids[index]
  reply[#reply + 1] = ids[index + 1]
  reply[#reply + 1] = ARGV[7] == '1' and redis.call('HGET', at('letters'), ids[index]) or ''
  reply[#reply + 1] = ARGV[7] == '1' and redis.call('HGET', at('jobs'), ids[index]) or ''
end
return reply
`

/** `id…`: returns the same for the ids that are dead letters. */
const GET_DEAD = `
local reply = {}
for _, id in ipairs(ARGV) do
  local failedAt = redis.call('ZSCORE', at('dead'), id)
  if failedAt then
    reply[#reply + 1] = id
    reply[#reply + 1] = failedAt
    reply[#reply + 1] = redis.call('HGET', at('letters'), id) or ''
    reply[#reply + 1] = redis.call('HGET', at('jobs'), id) or ''
  end
end
return reply
`

/** `now, (id, dueAt)…`: puts dead letters back into the queue, and returns their number. */
const REPLAY = `
local count, time = 0, clock(ARGV[1])
for index = 2, #ARGV, 2 do
  local id, dueAt = ARGV[index], ARGV[index + 1]
  local text = redis.call('HGET', at('jobs'), id)
  if exhume(id) and text then
    count = count + 1
    redis.call('HSET', at('tries'), id, '0,,' .. dueAt)
    redis.call('ZADD', at('live'), string.match(text, '^{"receivedAt":(%d+)') or time, id)
    if tonumber(dueAt) > time then
      redis.call('ZADD', at('delayed'), dueAt, id)
    else
      local _, appid = parse(id)
      offer(id, appid, dueAt)
    end
  end
end
return count
`

/** `id…`: deletes dead letters, and returns their number. */
const DISCARD = `
local count = 0
for _, id in ipairs(ARGV) do
  if exhume(id) then
    count = count + 1
    forget(id)
  end
end
return count
`

/** `before`: deletes up to 500 dead letters of that time and earlier, and returns their number. */
const FORGET_DEAD = `
local ids = redis.call('ZRANGEBYSCORE', at('dead'), '-inf', ARGV[1], 'LIMIT', 0, 500)
for _, id in ipairs(ids) do
  exhume(id)
  forget(id)
end
return #ids
`

/** `now, after`: returns `[live, delayed, running, dead after that time, oldest, (cause, count)…]`. */
const STATUS = `
local running = 0
for _, node in ipairs(redis.call('ZRANGE', at('nodes'), 0, -1)) do running = running + redis.call('ZCARD', at('running:' .. node)) end
local oldest = redis.call('ZRANGE', at('live'), 0, 0, 'WITHSCORES')
local reply = {
  redis.call('ZCARD', at('live')), redis.call('ZCOUNT', at('delayed'), '(' .. clock(ARGV[1]), '+inf'), running,
  redis.call('ZCOUNT', at('dead'), '(' .. ARGV[2], '+inf'), oldest[2] or ''
}
for _, value in ipairs(redis.call('HGETALL', at('causes'))) do reply[#reply + 1] = value end
return reply
`

const bodies = {
  add: ADD,
  addDead: ADD_DEAD,
  claim: CLAIM,
  settle: SETTLE,
  mark: MARK,
  renew: RENEW,
  reconcile: RECONCILE,
  leave: LEAVE,
  listDead: LIST_DEAD,
  getDead: GET_DEAD,
  replay: REPLAY,
  discard: DISCARD,
  forgetDead: FORGET_DEAD,
  status: STATUS
}

export type ScriptName = keyof typeof bodies

/** The scripts of the queue. Each takes one key: the base of all keys of the queue. */
export const scripts = Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, PRELUDE + body])) as Record<ScriptName, string>
