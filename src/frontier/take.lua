-- Take URLs whose hosts are due, and those of lost takers.
-- ARGV: most jobs to have waiting, lease in ms, default gap, concurrency, prefix of job keys, the queue's lists of
--       waiting jobs (two keys).
-- Gives {ms until something is due (-1: nothing is known), then job, host, priority and entry in turns}.
local lease, gap, concurrency = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local now = now_ms()
local BATCH = 100
-- Each fourth turn goes to the lists in rotation, so that no priority starves behind a better one.
local FAIR_EVERY = 4
local out = { -1 }

local function hand_out(job, host, kept)
  local priority, entry = string.match(kept, '^(%d+)\t(.*)$')
  out[#out + 1] = job
  out[#out + 1] = host
  out[#out + 1] = priority
  out[#out + 1] = entry
end

-- URLs that had a time of their own.
for _, member in ipairs(redis.call('ZRANGEBYSCORE', LATER, '-inf', now, 'LIMIT', 0, BATCH)) do
  redis.call('ZREM', LATER, member)
  local host, priority, entry = string.match(member, '^%d+\t([^\t]*)\t(%d+)\t(.*)$')
  redis.call('INCRBY', TOTAL, -1)
  push(host, priority, entry, 'front')
  schedule(host, gap, concurrency, now)
end

-- Leases that ran out. A job that never began is handed out again under its old id, which BullMQ adds only once.
for _, member in ipairs(redis.call('ZRANGEBYSCORE', LEASES, '-inf', now, 'LIMIT', 0, BATCH)) do
  local job, host = string.match(member, '^(%S+) (.*)$')
  local kept = redis.call('HGET', TAKEN, job)
  if kept and kept ~= 'waited' then
    redis.call('ZADD', LEASES, now + lease, member)
    hand_out(job, host, kept)
  elseif redis.call('EXISTS', ARGV[5] .. job) == 1 then
    redis.call('ZADD', LEASES, now + lease, member)
  else
    redis.call('ZREM', LEASES, member)
    redis.call('HDEL', TAKEN, job)
    local state = read_host(host, gap)
    redis.call('HSET', host_key(host), 'flying', math.max(state.flying - 1, 0), 'next', now + state.gap)
    schedule(host, gap, concurrency, now)
  end
end

local function take_one(host)
  local priorities = priorities_key(host)
  local turn = redis.call('HINCRBY', host_key(host), 'turn', 1)
  local index = 0
  if turn % FAIR_EVERY == 0 then index = (turn / FAIR_EVERY) % redis.call('ZCARD', priorities) end
  local priority = redis.call('ZRANGE', priorities, index, index)[1]
  local list = urls_key(host, priority)
  local entry = redis.call('LPOP', list)
  if redis.call('EXISTS', list) == 0 then redis.call('ZREM', priorities, priority) end
  count(host, -1)
  -- BullMQ takes no id of digits alone.
  local job = 'u-' .. redis.call('INCR', P .. ':sequence')
  redis.call('ZADD', LEASES, now + lease, job .. ' ' .. host)
  redis.call('HSET', TAKEN, job, priority .. '\t' .. entry)
  redis.call('HINCRBY', host_key(host), 'flying', 1)
  -- A redirect that did not come in the gap we left for it asks again; without this every later gap would be double.
  redis.call('HDEL', host_key(host), 'guest')
  hand_out(job, host, priority .. '\t' .. entry)
end

local room = tonumber(ARGV[1]) - redis.call('LLEN', ARGV[6]) - redis.call('ZCARD', ARGV[7])
if room > 0 then
  for _, host in ipairs(redis.call('ZRANGEBYSCORE', DUE, '-inf', now, 'LIMIT', 0, room)) do
    local state = read_host(host, gap)
    local most = math.min(most_flying(state, concurrency) - state.flying, room)
    while most > 0 and redis.call('EXISTS', priorities_key(host)) == 1 do
      take_one(host)
      most = most - 1
      room = room - 1
    end
    schedule(host, gap, concurrency, now)
  end
end

for _, key in ipairs({ DUE, LATER, LEASES }) do
  local first = redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')[2]
  if first then
    local wait = math.max(tonumber(first) - now, 0)
    if out[1] < 0 or wait < out[1] then out[1] = wait end
  end
end
return out
