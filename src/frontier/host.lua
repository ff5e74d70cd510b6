-- Shared by every script of the frontier, which is joined to this file.
-- KEYS[1]: prefix of the frontier's keys. The other keys are made from it and so lie on the same cluster slot.
local P = KEYS[1]
local DUE, LATER, LEASES = P .. ':due', P .. ':later', P .. ':leases'
local TAKEN, WAITING, TOTAL = P .. ':taken', P .. ':waiting', P .. ':total'
local HOST_MEMORY_MS = 86400000

-- Redis' own clock: machines whose clocks differ still keep one pace.
local function now_ms()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function host_key(host) return P .. ':host:' .. host end
local function priorities_key(host) return P .. ':priorities:' .. host end
local function urls_key(host, priority) return P .. ':urls:' .. host .. ':' .. priority end

local function count(host, change)
  redis.call('INCRBY', TOTAL, change)
  if tonumber(redis.call('ZINCRBY', WAITING, change, host)) <= 0 then redis.call('ZREM', WAITING, host) end
end

local function push(host, priority, entry, side)
  redis.call(side == 'front' and 'LPUSH' or 'RPUSH', urls_key(host, priority), entry)
  redis.call('ZADD', priorities_key(host), priority, priority)
  count(host, 1)
end

-- A host's one time, its gap, and the requests under way.
local function read_host(host, default_gap)
  local state = redis.call('HMGET', host_key(host), 'next', 'gap', 'flying', 'guest')
  return {
    next = tonumber(state[1]) or 0,
    gap = tonumber(state[2]) or default_gap,
    flying = tonumber(state[3]) or 0,
    guest = state[4],
  }
end

-- A gap allows one request at a time: the gap counts from the end of the one before.
local function most_flying(state, concurrency)
  if state.gap > 0 then return 1 end
  return concurrency
end

-- Bring the sorted set of due hosts in line with the host's state.
local function schedule(host, default_gap, concurrency, now)
  local state = read_host(host, default_gap)
  if redis.call('EXISTS', priorities_key(host)) == 0 then
    redis.call('ZREM', DUE, host)
    if state.flying <= 0 then
      redis.call('PEXPIRE', host_key(host), math.max(state.next - now, 0) + HOST_MEMORY_MS)
    end
    return
  end
  redis.call('PERSIST', host_key(host))
  if state.flying >= most_flying(state, concurrency) then
    redis.call('ZREM', DUE, host)
    return
  end
  local due = state.next
  -- A redirect from another host waits for the next turn: ours come after it.
  if state.guest then due = due + state.gap end
  redis.call('ZADD', DUE, due, host)
end
