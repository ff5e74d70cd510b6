-- A job begins: from here on BullMQ alone keeps its URL.
-- ARGV: job, host, lease in ms, default gap
-- Gives -1 to go on, 0 if the job has already ended, or the ms to wait because a lost worker may have just asked.
local job, host, lease = ARGV[1], ARGV[2], tonumber(ARGV[3])
local member = job .. ' ' .. host
if not redis.call('ZSCORE', LEASES, member) then return 0 end
local now = now_ms()
local kept = redis.call('HGET', TAKEN, job)
local gap = read_host(host, tonumber(ARGV[4])).gap
if kept or gap == 0 then
  redis.call('HDEL', TAKEN, job)
  redis.call('ZADD', LEASES, now + lease, member)
  return -1
end
redis.call('HSET', TAKEN, job, 'waited')
redis.call('ZADD', LEASES, now + gap + lease, member)
return gap
