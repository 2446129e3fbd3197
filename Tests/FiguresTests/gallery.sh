# A page of all pictures in the folder $1 with the style sheet $2: in light, in dark, and 320 pixels wide.
set -eu
printf '<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>%s\n' "$(cat "$2")"
cat <<'STYLE'
body { max-width: none; margin: 0; }
section { display: grid; grid-template-columns: 528px 528px 320px; }
section > div { padding: 16px 24px; background: var(--paper); color: var(--ink); }
.light { color-scheme: light; } .dark { color-scheme: dark; }
iframe { border: 0; width: 320px; height: 560px; }
</style>
STYLE
for picture in "$1"/*.svg; do
    printf '<section><div class="light">%s<p>%s, %s bytes</p></div>\n<div class="dark">' "$(cat "$picture")" "$(basename "$picture")" "$(wc -c < "$picture")"
    cat "$picture"
    printf '</div><iframe title="narrow" srcdoc="<!doctype html><style>%s body{padding:16px}</style>%s"></iframe></section>\n' \
        "$(sed 's/&/\&amp;/g; s/"/\&quot;/g' "$2")" "$(sed 's/&/\&amp;/g; s/"/\&quot;/g' "$picture")"
done
