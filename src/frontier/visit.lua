-- A redirect wants a turn at a host that is not its job's own.
-- ARGV: host, default gap, concurrency, lease in ms
-- Gives {0, job} if granted, the turn to be ended by finish ('' where the host has no gap and so no turns); else
-- {ms after which to ask again}, and the host's own next URL then comes after it.
local host, gap, concurrency, lease = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local now = now_ms()
local state = read_host(host, gap)
if state.gap == 0 and state.next <= now then return { 0, '' } end
if state.flying == 0 and state.next <= now then
  -- A turn like any other, so that the host's gap counts once, from the end of the visit.
  local job = 'v-' .. redis.call('INCR', P .. ':sequence')
  redis.call('ZADD', LEASES, now + lease, job .. ' ' .. host)
  redis.call('HSET', host_key(host), 'flying', 1)
  redis.call('HDEL', host_key(host), 'guest')
  schedule(host, gap, concurrency, now)
  return { 0, job }
end
redis.call('HSET', host_key(host), 'guest', 1)
schedule(host, gap, concurrency, now)
if state.flying > 0 then return { math.max(state.gap, 1) } end
return { state.next - now }
