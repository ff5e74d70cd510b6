-- Keep a revision's quotes beside those of the revision before.
-- KEYS: the quotes' hash.  ARGV: revision, quotes, TTL in seconds.
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('HDEL', KEYS[1], ARGV[1] - 2)
redis.call('EXPIRE', KEYS[1], ARGV[3])
