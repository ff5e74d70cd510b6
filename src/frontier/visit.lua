-- A redirect wants a turn at a host that is not its job's own.
-- ARGV: host, default gap, concurrency
-- Gives 0 if granted, else the ms after which to ask again; the host's own URLs then come after it.
local host, gap, concurrency = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local now = now_ms()
local state = read_host(host, gap)
if state.gap == 0 and state.next <= now then return 0 end
if state.flying == 0 and state.next <= now then
  -- When the answer will have come is not known: one gap for the request and one after it.
  redis.call('HSET', host_key(host), 'next', now + 2 * state.gap)
  redis.call('HDEL', host_key(host), 'guest')
  schedule(host, gap, concurrency, now)
  return 0
end
redis.call('HSET', host_key(host), 'guest', 1)
schedule(host, gap, concurrency, now)
if state.flying > 0 then return state.gap end
return state.next - now
