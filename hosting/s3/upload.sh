#!/bin/sh
# Uploads a built site to an S3-like store, with the right type and caching for each file.
# sh upload.sh FOLDER s3://BUCKET [options of aws, such as --endpoint-url https://s3.example.net --dryrun]
set -euf
if [ $# -lt 2 ] || [ ! -f "$1/index.html" ]; then
  echo "Name the folder of a built site and a bucket: sh upload.sh dist s3://our-bucket" >&2
  exit 2
fi
folder=$1 target=$2
shift 2
table=$(dirname "$0")/metadata.tsv
tab=$(printf '\t')

# Arguments: patterns, type, caching, encoding, the number of the row, options of aws. Patterns of later rows win.
send() {
  patterns=$1 type=$2 caching=$3 encoding=$4 row=$5
  shift 5
  for pattern in $patterns; do set -- --include "$pattern" "$@"; done
  for pattern in $(tail -n "+$((row + 1))" "$table" | cut -f 1); do set -- "$@" --exclude "$pattern"; done
  [ "$encoding" = - ] || set -- "$@" --content-encoding "$encoding"
  aws s3 sync "$folder" "$target" --exclude '*' "$@" \
    --content-type "$type" --cache-control "$caching" --only-show-errors
}

# Pages come last: no page links to a file that is not there.
for pass in files pages; do
  row=0
  while IFS=$tab read -r patterns type caching encoding; do
    row=$((row + 1))
    case $type in text/html*) kind=pages ;; *) kind=files ;; esac
    [ $kind = $pass ] || continue
    found=
    for pattern in $patterns; do
      [ -z "$(find "$folder" -type f -path "$folder/$pattern" | head -n 1)" ] || found=yes
    done
    [ -z "$found" ] || send "$patterns" "$type" "$caching" "$encoding" "$row" "$@" < /dev/null
  done < "$table"
done
aws s3 sync "$folder" "$target" --delete --exclude '*.br' --exclude '*.gz' --only-show-errors "$@"
echo "$target has the site in $folder."
