// SQL that reads the two files into tables `l` and `r` with normalised columns, as a careful user of DuckDB would write it.

const macros = String.raw`
create macro fold(s) as nullif(trim(regexp_replace(
  replace(replace(replace(strip_accents(translate(replace(lower(s), 'ß', 'ss'), 'øłđıæœ', 'oldiao')), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
  '[^\p{L}\p{N}]+', ' ', 'g')), '');
create macro fold_name(s) as nullif(trim(regexp_replace(regexp_replace(fold(s),
  '\b(prof|professor|dr|ing|dipl|kfm|med|rer|nat|phil|pol|iur|oec|habil|mag|mba|msc|bsc|phd|jr|sr|ii|iii|geb|nee)\b', ' ', 'g'),
  '\s+', ' ', 'g')), '');
create macro fold_house(s) as nullif(trim(regexp_replace(regexp_replace(fold(s),
  '\b(gmbh|ggmbh|mbh|co|kg|kgaa|ag|se|ohg|gbr|ug|e v|e k|eg|inc|ltd|llc|plc|corp|sa|sarl|spa|srl|bv|nv|oy|ab|as|aps|sp z o o)\b',
  ' ', 'g'), '\s+', ' ', 'g')), '');
create macro words(s) as list_filter(string_split(coalesce(s, ''), ' '), w -> length(w) > 1);
create macro consonants(s) as regexp_replace(translate(regexp_replace(s, 'sch|sh|ch|th|ph', 'c', 'g'), 'kqgzsxdvwfbm', 'cccccctppppn'), '[aeiouyhj ]', '', 'g');
create macro single(s) as replace(replace(replace(replace(replace(replace(s, 'll', 'l'), 'rr', 'r'), 'nn', 'n'), 'tt', 't'), 'cc', 'c'), 'pp', 'p');
create macro sound(s) as left(s, 1) || single(consonants(substr(s, 2)));
`

/** Columns that the product knows, by the header of the files. */
const columns = [
  "First Name",
  "Last Name",
  "Maiden Name",
  "Name Suffix",
  "Company",
  "Job Title",
  "City",
  "State",
  "Postal Code",
]
const others = ["Birthday", "Email", "Email 2", "LinkedIn Profile"]

/** A list without a column has it empty. */
function read(table: string, file: string): string {
  const empty = [...columns, ...others].map((name) => `'' as "${name}"`).join(", ")
  return `create table ${table} as select * from (select ${empty}) where false
    union all by name select * from read_csv('${file.replaceAll("'", "''")}', header = true, all_varchar = true);`
}

function normalise(raw: string, table: string): string {
  return String.raw`
create table ${table} as
with parts as (
  select *, coalesce("First Name", '') as g, coalesce("Last Name", '') as f from ${raw}
), named as (
  select *,
    fold_name(case when g <> '' then g when contains(f, ',') then split_part(f, ',', 2)
      else regexp_extract(trim(f), '^(.*)\s', 1) end) as given,
    fold_name(case when g <> '' then regexp_replace(f, '\(.*', '') when contains(f, ',') then split_part(f, ',', 1)
      else regexp_extract(trim(f), '(\S+)$', 1) end) as family
  from parts
)
select "ID"::int - 1 as id, given, family, left(given, 1) as initial, sound(family) as sound, words(given) as givens,
  words(family || ' ' || coalesce(fold_name("Maiden Name"), '') || ' ' || coalesce(fold_name(regexp_extract(f, '\((.*)\)', 1)), ''))
    as families, fold("Name Suffix") as suffix,
  fold_house("Company") as organization, words(organization) as organizations, fold("Job Title") as job, words(job) as jobs,
  fold_house("City") as city, fold("State") as region, nullif(trim("Postal Code"), '') as postcode, nullif(trim("Birthday"), '') as birthday,
  nullif(list_filter([lower(trim("Email")), lower(trim("Email 2"))], e -> e <> ''), []) as emails,
  list_transform(emails, e -> split_part(e, '@', 1)) as mailboxes, list_filter(mailboxes, m -> regexp_matches(m, '[0-9]')) as numbered,
  nullif(regexp_replace(lower("LinkedIn Profile"), '^https?://(www\.)?|/+$', '', 'g'), '') as profile
from named;
`
}

/** How often a value occurs in both files, as a share: the term frequency of the left row's value. */
const frequencies = ["given", "family", "organization", "job", "city", "postcode", "birthday"]

function countTerms(column: string): string {
  return `
create table ${column}_frequency as
  select ${column}, count(*) as n, count(*) / sum(count(*)) over () as tf
  from (select ${column} from l union all select ${column} from r) where ${column} is not null group by ${column};`
}

/** Words of organizations that not too many share, words of family names, mailboxes: each finds pairs by one equal join. */
const words = `
create table rare_word as
  select word from (select unnest(organizations) as word from l union all select unnest(organizations) from r)
  group by word having count(*) <= greatest(200, (select count(*) from r) / 200);
create table l_word as select distinct id, word from (select id, unnest(organizations) as word from l) semi join rare_word using (word);
create table r_word as select distinct id, word from (select id, unnest(organizations) as word from r) semi join rare_word using (word);
create table l_email as select id, unnest(emails) as email, unnest(mailboxes) as mailbox from l;
create table r_email as select id, unnest(emails) as email, unnest(mailboxes) as mailbox from r;
create table l_family as select distinct id, initial, unnest(families) as word from l;
create table r_family as select distinct id, initial, unnest(families) as word from r;
`

/** All statements that make the tables. */
export function tablesOf(files: { readonly attendees: string; readonly contacts: string }): string {
  return [
    macros,
    read("l_raw", files.attendees),
    read("r_raw", files.contacts),
    normalise("l_raw", "l"),
    normalise("r_raw", "r"),
    ...frequencies.map(countTerms),
    words,
  ].join("\n")
}

/** The blocking rules: a pair is looked at if any of them finds it. */
export const candidates = `
create table candidate as select distinct l, r from (
  select l.id as l, r.id as r from l_family l join r_family r using (word) where l.initial = r.initial
  union all select l.id, r.id from l join r on l.family = r.given and left(l.given, 1) = left(r.family, 1)
  union all select l.id, r.id from l join r on l.given = r.family and left(l.family, 1) = left(r.given, 1)
  union all select l.id, r.id from l join r on l.sound = r.sound and l.initial = r.initial
  union all select l.id, r.id from l join r on l.given = r.given and left(l.family, 4) = left(r.family, 4)
  union all select l.id, r.id from l join r on l.given = r.given and l.city = r.city
  union all select l.id, r.id from l join r on l.given = r.given and l.postcode = r.postcode
  union all select l.id, r.id from l join r on l.family = r.family and l.postcode = r.postcode
  union all select l.id, r.id from l join r on l.birthday = r.birthday
  union all select l.id, r.id from l join r on l.profile = r.profile
  union all select l.id, r.id from l_email l join r_email r using (email)
  union all select l.id, r.id from l_email l join r_email r using (mailbox) where length(mailbox) > 6
  union all select l.id, r.id from l join family_frequency f on l.family = f.family and f.n <= 10 join r on l.family = r.family
  union all select lw.id, rw.id from l_word lw join r_word rw using (word) join l on l.id = lw.id join r on r.id = rw.id
    where l.given = r.given or l.family = r.family or l.family = r.given or l.given = r.family or list_has_any(l.families, r.families)
);
`
