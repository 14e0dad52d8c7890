print("tarap")
