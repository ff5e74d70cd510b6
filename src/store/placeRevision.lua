-- Place a record: the same text keeps its revision, another text is the next one.
-- KEYS: the record's hash.  ARGV: fingerprint of the text, TTL in seconds, job.
-- Gives {revision, emitted}, where emitted = 1 only if another job emitted it.
local known = redis.call('HMGET', KEYS[1], 'text', 'revision', 'emitted', 'emittedBy')
local revision = tonumber(known[2]) or 0
local emitted = tonumber(known[3]) or 0
if known[1] ~= ARGV[1] then
  -- A revision that never left (its job was lost before emitting) is used again.
  if revision == 0 or emitted == 1 then revision = revision + 1 end
  emitted = 0
  redis.call('HSET', KEYS[1], 'text', ARGV[1], 'revision', revision, 'emitted', 0)
end
redis.call('EXPIRE', KEYS[1], ARGV[2])
-- Lost between emitting and counting, the job runs again and must come to the same end.
if emitted == 1 and known[4] == ARGV[3] then emitted = 0 end
return {revision, emitted}
