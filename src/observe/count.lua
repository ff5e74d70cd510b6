-- Add to the counters, once a job: the mark `counted` lives in BullMQ's own job hash and goes with it.
-- KEYS: job hash (need not exist), totals, minute's hash, sorted set of sources
-- ARGV: seconds since 1970, source TTL, minute TTL, then for each source its name, its hash, the number of its fields,
--       and each field with its amount. The hashes share the others' hash tag, and so their cluster slot.
if redis.call('EXISTS', KEYS[1]) == 1 then
  if redis.call('HSETNX', KEYS[1], 'counted', 1) == 0 then return 0 end
end
local seconds = ARGV[1]
local sums = {}
local i = 4
while i <= #ARGV do
  local source, hash, last = ARGV[i], ARGV[i + 1], i + 2 + 2 * ARGV[i + 2]
  for field = i + 3, last, 2 do
    redis.call('HINCRBY', hash, ARGV[field], ARGV[field + 1])
    sums[ARGV[field]] = (sums[ARGV[field]] or 0) + ARGV[field + 1]
  end
  redis.call('EXPIRE', hash, ARGV[2])
  redis.call('ZADD', KEYS[4], seconds, source)
  i = last + 1
end
for field, amount in pairs(sums) do
  redis.call('HINCRBY', KEYS[2], field, amount)
  redis.call('HINCRBY', KEYS[3], field, amount)
end
redis.call('EXPIRE', KEYS[3], ARGV[3])
redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', seconds - ARGV[2])
return 1
