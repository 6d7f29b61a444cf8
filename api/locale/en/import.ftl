# Reading the orders and drivers tables.

import-at-cell = { $file }, row { $row }, column { $column } ("{ $value }"): { $said }
import-at-empty-cell = { $file }, row { $row }, column { $column } (empty): { $said }
import-at-row = { $file }, row { $row }: { $said }
import-notice = Note: { $said }
import-refused-rows = { $rows ->
    [one] 1 row of { $file } was not read; the rest goes on without it.
   *[other] { $rows } rows of { $file } were not read; the rest goes on without them.
}
import-no-good-row = { $file }: no row could be used, so there is nothing to plan.

# A whole file.

import-file-missing = { $file }: there is no such file.
import-file-unreadable = { $file }: the file cannot be opened for reading.
import-file-empty = { $file }: the file is empty. Its first row must name the columns, for example order_id.
import-file-no-rows = { $file }: row { $row } names the columns, but no row follows. Add one row for each order or driver.
import-file-workbook = { $file }: this is a workbook, not a CSV file. In the spreadsheet choose Save as, CSV UTF-8, and use that file.
import-file-encoding = { $file }, row { $row }: the text is not UTF-8. In the spreadsheet choose Save as, CSV UTF-8.
import-file-quotes = { $file }, row { $row }: a quotation mark is not closed, or text follows it. Write "" for one mark inside a quoted cell.
import-file-not-json = { $file }: this is not JSON as it should be ({ $place }).
import-file-unknown-column = { $file }, column { $number }: there is no column "{ $column }". Did you mean "{ $close }"?
import-file-strange-column = { $file }, column { $number }: there is no column "{ $column }". Columns are { $known }.
import-file-column-twice = { $file }: the columns "{ $other }" and "{ $column }" mean the same. Leave one out.
import-file-missing-column = { $file }: these columns are missing: { $columns }. The file has { $header }; is it the right file?
import-file-too-many-rows = { $file }: { $rows } rows, but one plan takes at most { $most } { $kind ->
    [orders] orders
   *[drivers] drivers
}. Split the file by area or by time of day.

# One cell or row.

import-cell-empty = something must be written here.
import-cell-twice = row { $first } has this id already. Give each row its own id.
import-cell-too-many-cells = "{ $cell }" lies past the last column. Put text that holds the separator in quotation marks.
import-cell-money = not an amount of whole rupiah. Write 12500, 12.500, Rp12.500, 12,5rb or 1,2jt, without cents.
import-cell-negative = less than nothing is not possible. Write a number from 0 up.
import-cell-too-big = too large. At most { $most } is allowed.
import-cell-whole = not a whole number. Write 0 to { $most }, without point or comma.
import-cell-choice = not known. Write one of { $choices }.
import-cell-choice-close = not known. Did you mean "{ $close }"? Possible are { $choices }.
import-cell-load = "{ $part }" is not a load. Write a number of parcels, or loads by name: parcel:2;litre:30.
import-cell-load-twice = the load "{ $part }" is there twice. Add the two amounts up.
import-cell-phone = not a phone number. Write it like 0812-3456-7890 or +62 812 3456 7890.
import-cell-phone-lost = the spreadsheet has lost digits of this number. Format the column as text and write the number again.
import-cell-phone-two = two numbers, "{ $first }" and "{ $second }". Both are kept in the note and none is called; which one is right?
import-cell-pin-address = an address needs a coordinate for now. Write lat,lng such as -7.629800,111.523900 (in a map app: hold the place, copy the numbers).
import-cell-pin-link = a map link needs a coordinate for now. Open it and copy the numbers, such as -7.629800,111.523900.
import-cell-pin-plus-code = a plus code needs a coordinate for now. Look it up in a map app and copy the numbers, such as -7.629800,111.523900.
import-cell-pin-number = not a coordinate. Write lat,lng in degrees, such as -7.629800,111.523900.
import-cell-pin-range = no such point on the globe. Write latitude first, then longitude, such as -7.629800,111.523900.
import-cell-pin-swapped = longitude came first; read as { $lat },{ $lng }.
import-cell-service-has-pickup = a service is done at dropoff and has no pickup. Leave this cell empty, or write another kind.
import-cell-time = not a time. Write 2025-11-03T08:00:00+07:00, or 2025-11-03 08.00 for local time.
import-cell-time-needs-date = a time without a date. Write 2025-11-03 08.00, or give the day with --at.
import-cell-zone-assumed = no offset given; read as local time in { $zone }.
import-cell-next-day = earlier than its start; read as the next day (+1).
import-cell-ends-before-start = this end lies before its start. Correct one of the two; after midnight the date is the next day's.
import-cell-shut-before-placed = this window had shut before the order was placed ({ $placed }). Correct latest, or placed_at.
import-cell-shift-too-long = a shift is at most { $hours } hours long. Write one row for each shift.
import-cell-break = "{ $part }" is not a break. Write 12:00-13:00/30 for 30 minutes between 12 and 13 o'clock, several with ;.
import-cell-break-does-not-fit = { $minutes } minutes do not fit into "{ $part }" within the shift.
import-cell-breaks-overlap = two breaks overlap. Write them one after the other.

import-zone-assumed = { $file }: { $count ->
    [one] 1 time has no offset and was
   *[other] { $count } times have no offset and were
} read as local time, { $name } ({ $zone }).
