-- Name the record that said nearly the same before, or remember this one as the first. One script, so that of two
-- copies that arrive together one is the first.
-- KEYS: 1 base of the index, 2 the record's own hash (placeRevision.lua).
-- ARGV: record id (32 hex digits), fingerprint of the text, shingles, signature, landmarks (8 bytes each), most records
--       remembered, seconds remembered, least containment, least Jaccard index (both as seen in the signatures).
-- Gives the id of the first record, or ''.
local BASE, own, text, size = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3])
local signature, landmarks = ARGV[4], ARGV[5]
local most, ttl = tonumber(ARGV[6]), tonumber(ARGV[7])
local least_containment, least_jaccard = tonumber(ARGV[8]), tonumber(ARGV[9])
local hashes, rounds = #signature, #landmarks / 8
-- What a text of usual length has; short ones have fewer.
local LANDMARKS = 16

-- A job that runs again gets the answer of its first run.
local known = redis.call('HMGET', KEYS[2], 'nearText', 'nearOf')
if known[1] == text then return known[2] end

-- Records live in two generations of at most half the records each; the older one goes as a whole.
local half = math.ceil(most / 2)
-- About 96 fields a small hash, Redis' compact form.
local buckets = math.max(1, math.ceil(half * LANDMARKS / 96))
local PAGE = 254
local width = 16 + 2 + hashes
local state = redis.call('HMGET', BASE, 'generation', 'count', 'since', 'swept')
local generation, count = tonumber(state[1]) or 1, tonumber(state[2]) or 0
local since, swept = tonumber(state[3]), tonumber(state[4]) or 0
local now = tonumber(redis.call('TIME')[1])
local pages = math.ceil(half / PAGE)

local function bucket_key(of, bucket) return BASE .. ':' .. of .. ':' .. bucket end
local function page_key(of, number) return BASE .. ':' .. of .. ':p' .. math.floor(number / PAGE) end

-- Generation `of`'s n-th key, for taking it down a few keys at a time.
local function sweep(of, from, to)
  for n = from, math.min(to, buckets + pages) - 1 do
    redis.call('UNLINK', n < buckets and bucket_key(of, n) or (BASE .. ':' .. of .. ':p' .. (n - buckets)))
  end
end

if not since or now - since >= ttl or count >= half then
  if since then sweep(generation - 2, swept, buckets + pages) end
  generation, count, since, swept = generation + 1, 0, now, 0
end

local function u32(s, at)
  local a, b, c, d = string.byte(s, at, at + 3)
  return a + b * 256 + c * 65536 + d * 16777216
end

local tally, found = {}, {}
for mark = 0, rounds - 1 do
  local bucket = u32(landmarks, mark * 8 + 1) % buckets
  local field = string.sub(landmarks, mark * 8 + 5, mark * 8 + 8)
  for of = generation, generation - 1, -1 do
    local number = redis.call('HGET', bucket_key(of, bucket), field)
    if number then
      local name = of .. ':' .. number
      if not tally[name] then
        tally[name] = 0
        found[#found + 1] = { name = name, of = of, number = tonumber(number) }
      end
      tally[name] = tally[name] + 1
    end
  end
end
table.sort(found, function(a, b)
  if tally[a.name] ~= tally[b.name] then return tally[a.name] > tally[b.name] end
  if a.of ~= b.of then return a.of < b.of end
  return a.number < b.number
end)

local best, best_containment = '', 0
for i = 1, math.min(#found, 16) do
  local at = (found[i].number % PAGE) * width
  local entry = redis.call('GETRANGE', page_key(found[i].of, found[i].number), at, at + width - 1)
  if #entry == width then
    local equal = 0
    for n = 1, hashes do
      if string.byte(entry, 18 + n) == string.byte(signature, n) then equal = equal + 1 end
    end
    -- One byte of 256 is equal by chance.
    local jaccard = math.max(0, (equal / hashes - 1 / 256) / (1 - 1 / 256))
    local low, high = string.byte(entry, 17, 18)
    local other = low + high * 256
    local containment = math.min(1, jaccard / (1 + jaccard) * (size + other) / math.min(size, other))
    if jaccard >= least_jaccard and containment >= least_containment then
      local id = (string.gsub(string.sub(entry, 1, 16), '.', function(c)
        return string.format('%02x', string.byte(c))
      end))
      -- Its own earlier revision was first already; whoever came like it later is named after it.
      if id == own then best, best_containment = '', 2 end
      if containment > best_containment then best, best_containment = id, containment end
    end
  end
end

if best == '' then
  local raw = string.gsub(own, '..', function(hex) return string.char(tonumber(hex, 16)) end)
  local page = page_key(generation, count)
  redis.call('APPEND', page, raw .. string.char(size % 256, math.floor(size / 256)) .. signature)
  redis.call('EXPIRE', page, 2 * ttl)
  for mark = 0, rounds - 1 do
    local key = bucket_key(generation, u32(landmarks, mark * 8 + 1) % buckets)
    redis.call('HSET', key, string.sub(landmarks, mark * 8 + 5, mark * 8 + 8), count)
    -- Once a bucket: a generation fills for one `ttl` at most and is looked up for another.
    if redis.call('HLEN', key) == 1 then redis.call('EXPIRE', key, 2 * ttl) end
  end
  count = count + 1
  -- The generation before the last goes while this one fills: in time, and never in one long stroke.
  local step = math.ceil((buckets + pages) / half)
  sweep(generation - 2, swept, swept + step)
  swept = swept + step
  redis.call('HSET', BASE, 'generation', generation, 'count', count, 'since', since, 'swept', swept)
  redis.call('EXPIRE', BASE, 2 * ttl)
end
redis.call('HSET', KEYS[2], 'nearText', text, 'nearOf', best)
return best
