-- Add to the counters, once a job: the mark `counted` lives in BullMQ's own job hash and goes with it.
-- KEYS: job hash (need not exist), totals, source's hash, minute's hash, sorted set of sources
-- ARGV: source, seconds since 1970, source TTL, minute TTL, then field and amount in turns
if redis.call('EXISTS', KEYS[1]) == 1 then
  if redis.call('HSETNX', KEYS[1], 'counted', 1) == 0 then return 0 end
end
for i = 5, #ARGV, 2 do
  redis.call('HINCRBY', KEYS[2], ARGV[i], ARGV[i + 1])
  redis.call('HINCRBY', KEYS[3], ARGV[i], ARGV[i + 1])
  redis.call('HINCRBY', KEYS[4], ARGV[i], ARGV[i + 1])
end
redis.call('EXPIRE', KEYS[3], ARGV[3])
redis.call('EXPIRE', KEYS[4], ARGV[4])
redis.call('ZADD', KEYS[5], ARGV[2], ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[5], '-inf', ARGV[2] - ARGV[3])
return 1
