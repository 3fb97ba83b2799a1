-- What wrk asks a server of a million events (tests/bench/README.md has the command): pages of 50 events of one day or
-- one month of 2015 to 2024, always others, as the page does when one moves along the timeline.
--   VIEW=full     whole events with their articles, instead of what the page draws
--   FRESH=1       no two requests alike, so that none is answered from what the server keeps of others
--   WORD=barrage  those with this word
local view = os.getenv("VIEW") or "brief"
local word = os.getenv("WORD")
local rest = "&limit=50&view=" .. view .. (word and "&text=" .. word or "")
local fresh = os.getenv("FRESH")
local asked = 0
local threads = 0

function setup(thread)
  thread:set("seed", 2026 + threads)
  threads = threads + 1
end

function init()
  math.randomseed(seed)
end

function request()
  local month = string.format("%04d-%02d", math.random(2015, 2024), math.random(1, 12))
  local day = string.format("%s-%02d", month, math.random(1, 28))
  local range = math.random(2) == 1 and day or month
  asked = asked + 1
  local unlike = fresh and string.format("&min_weight=0.000%d%d", seed, asked) or ""
  return wrk.format("GET", "/api/events?from=" .. range .. "&to=" .. range .. rest .. unlike)
end

function done(summary, latency)
  io.write(string.format("requests/s %.0f  p50 %.1f ms  p99 %.1f ms  max %.1f ms  errors %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
