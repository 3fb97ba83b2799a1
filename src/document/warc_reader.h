// Web archives (WARC 1.0 and 1.1, ISO 28500) in, articles out.
#pragma once

#include "document/byte_source.h"
#include "document/input.h"

namespace frise::document {

/// The pages of the `response` records that a server answered with status 200 and type text/html; other records are
/// passed over. A publication later than the day on which a page was fetched is not taken. In constant memory.
void read_warc(ByteSource& bytes, Input& input);

}  // namespace frise::document
