from weerklank.cli import main

if __name__ == "__main__":
    main()
