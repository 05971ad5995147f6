# Completion of clausewalk for bash.
_clausewalk()
{
    local word=${COMP_WORDS[COMP_CWORD]} command= i options
    for ((i = 1; i < COMP_CWORD; i++)); do
        [[ ${COMP_WORDS[i]} != -* ]] && command=${COMP_WORDS[i]} && break
    done
    case $command in
    new) options=' --questionnaire --depth --organisation --sector --size --role --assessor --scope --from --encrypt --passphrase-file --help' ;;
    answer) options=' --questionnaire --note --justification --evidence --owner --due --confidence --flag --unflag --confirm --by --passphrase-file --help' ;;
    exclude) options=' --questionnaire --by --because --review --passphrase-file --help' ;;
    include) options=' --questionnaire --by --because --review --driver --passphrase-file --help' ;;
    score) options=' --questionnaire --fail-under --json --ascii --no-color --passphrase-file --help' ;;
    export) options=' --questionnaire --to --output --redact --only --sheet --dialect --separator --consultancy --paper --logo --passphrase-file --help' ;;
    import) options=' --questionnaire --by --dry-run --passphrase-file --help' ;;
    diff) options=' --questionnaire --json --passphrase-file --help' ;;
    merge) options=' --questionnaire --output --passphrase-file --help' ;;
    portfolio) options=' --questionnaire --json --ndjson --csv --passphrase-file --help' ;;
    check) options=' --questionnaire --passphrase-file --help' ;;
    encrypt) options=' --passphrase-file --help' ;;
    decrypt) options=' --output --passphrase-file --help' ;;
    list) options=' --questionnaire --json --help' ;;
    show) options=' --questionnaire --help' ;;
    demo) options=' --help' ;;
    *) options=' --questionnaire --theme --ascii --no-color --plain --dump-screen --passphrase-file --help --version' ;;
    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    elif [[ -z $command ]]; then
        COMPREPLY=($(compgen -W 'new answer exclude include score export import diff merge portfolio check encrypt decrypt list show demo' -- "$word") $(compgen -f -- "$word"))
    else
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}
complete -o filenames -F _clausewalk clausewalk
