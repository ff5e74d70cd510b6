-- A job ends: its host is free again after its gap. Doing it twice changes nothing.
-- ARGV: job, host, gap in ms ('' keeps the known one), least wait of the host in ms, default gap, concurrency,
--       where the URL goes back to ('' nowhere, front, back, later), priority, entry, ms for later,
--       ms since the host's answer ended, from which the gap counts
-- Gives 1 if the host may be asked at once.
local job, host = ARGV[1], ARGV[2]
local gap, concurrency = tonumber(ARGV[5]), tonumber(ARGV[6])
if redis.call('ZREM', LEASES, job .. ' ' .. host) == 0 then return 0 end
redis.call('HDEL', TAKEN, job)
local now = now_ms()
local state = read_host(host, gap)
if ARGV[3] ~= '' then
  state.gap = tonumber(ARGV[3])
  redis.call('HSET', host_key(host), 'gap', state.gap)
end
local next_time = math.max(state.next, now - tonumber(ARGV[11]) + state.gap, now + tonumber(ARGV[4]))
redis.call('HSET', host_key(host), 'flying', math.max(state.flying - 1, 0), 'next', next_time)
if ARGV[7] == 'later' then
  local member = redis.call('INCR', P .. ':sequence') .. '\t' .. host .. '\t' .. ARGV[8] .. '\t' .. ARGV[9]
  redis.call('ZADD', LATER, now + tonumber(ARGV[10]), member)
  redis.call('INCR', TOTAL)
elseif ARGV[7] ~= '' then
  push(host, ARGV[8], ARGV[9], ARGV[7])
end
schedule(host, gap, concurrency, now)
return next_time <= now and 1 or 0
