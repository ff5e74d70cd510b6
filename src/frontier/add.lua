-- Put URLs on their hosts' lists, each canonical URL once within the recrawl time. The mark and the URL are written
-- by one script, so that a crash in between cannot lose a URL.
-- ARGV: recrawl time in seconds, default gap, concurrency, 1 to add known ones too,
--       then host, priority, entry, bucket, digest ('' for no mark) in turns.
-- Gives a string with 1 for each URL that was added and 0 for each known one.
local ttl, gap, concurrency = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local now = now_ms()
local seconds = math.floor(now / 1000)
-- Marks live in generations as long as the recrawl time, so that small hashes expire whole instead of key by key.
local generation = math.floor(seconds / ttl)
local added = {}
-- By host, what a chunk adds: counters and priorities are written once for all of it.
local hosts = {}

local function is_new(bucket, digest)
  local current = P .. ':seen:' .. generation .. ':' .. bucket
  local age = seconds - generation * ttl
  if ARGV[4] == '1' then
    redis.call('HSET', current, digest, age)
  else
    if redis.call('HSETNX', current, digest, age) == 0 then return false end
    local before = redis.call('HGET', P .. ':seen:' .. (generation - 1) .. ':' .. bucket, digest)
    if before and seconds - ((generation - 1) * ttl + tonumber(before)) < ttl then
      redis.call('HDEL', current, digest)
      return false
    end
  end
  redis.call('EXPIRE', current, 2 * ttl)
  return true
end

for i = 5, #ARGV, 5 do
  local host, priority, entry = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if ARGV[i + 4] == '' or is_new(ARGV[i + 3], ARGV[i + 4]) then
    redis.call('RPUSH', urls_key(host, priority), entry)
    local news = hosts[host] or { urls = 0, priorities = {} }
    hosts[host] = news
    news.urls = news.urls + 1
    news.priorities[priority] = true
    added[#added + 1] = '1'
  else
    added[#added + 1] = '0'
  end
end
for host, news in pairs(hosts) do
  for priority in pairs(news.priorities) do redis.call('ZADD', priorities_key(host), priority, priority) end
  count(host, news.urls)
  schedule(host, gap, concurrency, now)
end
return table.concat(added)
